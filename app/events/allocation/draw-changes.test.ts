import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawLives } from '#app/events/attendance/lives.fixture.ts'
import { faults, world } from '#app/events/attendance/waiting.fixture.ts'
import { withDb } from '#db/testing'
import { drawFaults } from './draw-faults.fixture.ts'

test('whatever is changed in whatever order: what was announced stands, and every draw that is due can be held', async () => {
  const came = { drawn: 0, withdrawn: 0, replaced: 0 }
  await fc.assert(
    fc.asyncProperty(drawLives, ({ deeds, ...life }) =>
      withDb(async (db) => {
        const { run, now } = await world(db, life)
        for (const deed of deeds) {
          await run(deed)
          expect(await drawFaults(db, 'hiroba', now()), JSON.stringify(deed)).toEqual([])
          expect(await faults(db, now()), JSON.stringify(deed)).toEqual([])
        }
        const draws = await db.selectFrom('draws').select(['drawnAt', 'withdrawnAt']).execute()
        came.drawn += draws.filter(({ drawnAt }) => drawnAt).length
        came.withdrawn += draws.filter(({ withdrawnAt }) => withdrawnAt).length
        came.replaced += (await db.selectFrom('drawSources').select('number').where('number', '>', 1).execute()).length
      }),
    ),
    { numRuns: 24 },
  )
  // nothing is shown where nothing of it happens
  expect(Math.min(...Object.values(came)), JSON.stringify(came)).toBeGreaterThan(0)
}, 180_000)
