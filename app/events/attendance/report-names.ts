import { peopleOf } from '#app/events/signups/signup-people.ts'
import { bare, findNeedle, type Needle, needlesOf, searched } from '#app/forms/needles.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { type Db, inTransaction } from '#db/connection'
import type { ReportWords } from './report.ts'

const nobody = { representative: '', classExtra: '', address: '' }

/**
 * Looks for everybody who applied to an event in a report that is to be published: names, phones, mail addresses. An automatic
 * reading of personal data, journalled as such; what it found a person then looks at. Gives what stands in the text.
 */
export function namesInReport(db: Db, actor: Actor, { event, words }: { event: string; words: ReportWords }) {
  return inTransaction(db, async (trx) => {
    const text = [words.summary, words.summaryEasy, words.summaryEn, words.minutes, ...words.tables].join('\n')
    const texts = [searched(event, text)]
    const people = await peopleOf(trx, event)
    const found = new Set<string>()
    for (const { applicant } of people) {
      const { name, nameKana, email, phone, companions } = applicant
      const own = needlesOf({ ...nobody, name, nameKana, email, phone }, false)
      const others = companions.map((each): Needle => ({ kind: 'name', value: bare(each) }))
      for (const needle of [...own, ...others])
        if (needle.value.length >= 2 && findNeedle(needle, texts).length > 0) found.add(needle.value)
    }
    await record(trx, actor, {
      verb: 'event.report_names_checked',
      about: { kind: 'event', id: event },
      details: { signups: people.length, findings: found.size },
    })
    return [...found]
  })
}
