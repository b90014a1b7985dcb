import { system } from '#app/journal/journal.ts'
import { countedSample, storeSheets, twentySheets } from '#app/surveys/figures/counted.fixture.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { saveComment, saveReport } from './report.ts'
import { publishResults } from './results.ts'
import { prepareRun } from './run.ts'

const now = new Date(Date.now() + 20 * 86_400_000)

/** Seven times the fixed data set, published with everything a report can hold. */
export async function publishedSample(db: Db) {
  await storeSheets(db, await countedSample(db), Array.from({ length: 6 }, () => twentySheets).flat(), {
    target: 'sample',
  })
  const settings = {
    cross: { by: ['age'], of: ['living'] },
    portfolio: { satisfaction: 'satisfied', importance: 'important', formula: 'improvement' as const },
    ...{ waves: [], weighted: false },
  }
  await saveReport(db, system, { survey: 'kazu', version: 0, settings })
  for (const [place, words] of [
    ['', '#read("/etc/passwd")\n住みやすい人が *多い* です。'],
    ['page:p2', '満足度の部です。'],
    ['living', '{良|よ}い人が多いです。'],
  ] as const) {
    await saveComment(db, system, { survey: 'kazu', place, version: 0, words, wordsEasy: null, wordsEn: null })
  }
  await publishAgain(db, '')
}

/** Counted and published anew, with what was wrong before. */
export async function publishAgain(db: Db, reason: string) {
  const run = await prepareRun(db, system, { survey: 'kazu', formKey: secretToken() })
  await publishResults(db, system, { survey: 'kazu', run, reason, formKey: secretToken(), now })
}

/** What stands beside the tables is corrected; they stay what they were. */
export async function correctWords(db: Db, reason: string) {
  const comment = {
    survey: 'kazu',
    place: 'living',
    words: '良いと答えた人が多いです。',
    wordsEasy: null,
    wordsEn: null,
  }
  await saveComment(db, system, { ...comment, version: 1 })
  await publishAgain(db, reason)
}
