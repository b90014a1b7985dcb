import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lives } from '#app/events/attendance/lives.fixture.ts'
import { faults, world } from '#app/events/attendance/waiting.fixture.ts'
import { withDb } from '#db/testing'

test('whatever happens in whatever order: never over quota, never a free place while somebody who fits waits', async () => {
  let offers = 0
  await fc.assert(
    fc.asyncProperty(lives, ({ deeds, ...life }) =>
      withDb(async (db) => {
        const { run, now } = await world(db, life)
        for (const deed of deeds) {
          await run(deed)
          expect(await faults(db, now()), JSON.stringify(deed)).toEqual([])
        }
        offers += (await db.selectFrom('offers').select('id').execute()).length
      }),
    ),
    { numRuns: 40 },
  )
  // nothing is shown where nobody is offered anything
  expect(offers).toBeGreaterThan(20)
}, 180_000)
