import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeringSample, send } from '#app/consultations/answers/answering.fixture.ts'
import type { AppLoadContext, LoaderFunctionArgs } from '#app/remix.ts'
import { secretToken } from '#app/text/ids.ts'
import { freshDatabase } from '#db/testing'
import { countingWaves } from '#db/waves.fixture'
import { moderate } from '../moderation.ts'
import * as discussion from './discussion.tsx'

let counting: ReturnType<typeof countingWaves>
const secret = '隣の田所さん'

let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  await fresh.db.transaction().execute(async (trx) => {
    const sample = await answeringSample(trx, { ended: false, openDiscussion: true })
    const { items } = await send(trx, [`${secret}の家の前に灯りを。`, `${secret}には見せないでください。`])
    await moderate(trx, sample.author, {
      ...{ consultation: 'iken', items: [{ item: items[0] ?? '', number: 0 }], decision: 'shown' },
      ...{ hide: [secret], redactedFor: 'personal', formKey: secretToken() },
    })
  })
  // The database of the process is, for this process, the one that counts.
  counting = countingWaves(fresh.url)
  Object.assign(globalThis, { tomoniDatabase: counting.db })
  drop = async () => {
    await counting.db.destroy()
    await fresh.drop()
  }
})

afterAll(() => drop())

const load = (consultation: string, search = '') =>
  (discussion.loader as unknown as (args: LoaderFunctionArgs) => Promise<Record<string, unknown>>)({
    request: new Request(`http://localhost/${search}`),
    params: { consultation },
    context: { lang: 'ja', path: '/', cityName: '' } as unknown as AppLoadContext,
  })

test('a call that is not there has no such page', async () => {
  await expect(load('nowhere')).rejects.toMatchObject({ status: 404 })
})

test.each(['', '?section=c1', '?section=whole', '?section=%00', '?after=x'])(
  'what is shown takes one wave, is kept, and says nothing that was taken out (%s)',
  async (search) => {
    const { waves, result: data } = await counting.during(() => load('iken', search))
    expect(waves).toHaveLength(1)
    expect(data).toMatchObject({ call: { received: 2, shown: 1 }, head: { noindex: true } })
    expect(data.keep).toMatchObject({ until: expect.any(String) })
    expect(JSON.stringify(data)).not.toContain('田所')
    expect(data.opinions).toHaveLength(search === '?section=whole' ? 0 : 1)
  },
)
