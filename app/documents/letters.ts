import { sql } from 'kysely'
import { inFours } from '#app/text/fours.ts'
import type { Db } from '#db/connection'
import { drawn } from './drawing.ts'
import type { Speaker } from './speaker.ts'

export type LetterForm = 'one' | 'four'

/** Letters are printed in parts: a long batch in one file is more than a printer takes at once. */
export const partSize = 500

/** The parts in which the codes of a batch are printed, by the numbers of their first and last code. */
export async function partsOf(
  db: Db,
  codes: 'survey_codes' | 'invitation_codes',
  batch: string,
): Promise<{ from: number; to: number }[]> {
  const { rows } = await sql<{ from: number; to: number }>`
    select min(number) as from, max(number) as to from (
      select number, (row_number() over (order by number) - 1) / ${partSize} as part
      from ${sql.table(codes)} where batch_id = ${batch}) x
    group by part order by part`.execute(db)
  return rows
}

type Step = 'how' | 'scan' | 'type' | 'paper'
type Said = 'heading' | 'greeting' | 'request' | 'period' | 'code' | 'noName' | 'once' | 'privacy' | 'contact'

type Letters = {
  form: LetterForm
  codes: { number: number; code: string }[]
  speaker: Pick<Speaker, 'lang' | 'publisher' | 'address'>
  /** The page a letter leads to; with a code it is entered there already. */
  leadsTo: (code?: string) => string
  text: Record<'title' | 'purpose' | 'privacy' | 'contact' | 'department' | 'period', string>
  words: Record<Step | Said, string>
}

/** Data of letters.typ: a letter on A4 for each code, or four cards on each sheet. */
export async function letters({ form, codes, speaker: { lang, publisher, address }, leadsTo, text, words }: Letters) {
  const letter = async ({ number, code }: { number: number; code: string }) => ({
    number: String(number),
    code: inFours(code),
    qr: await drawn('qrSvg', address(leadsTo(code))),
  })
  return {
    ...{ lang: lang === 'en' ? 'en' : 'ja', easy: lang === 'ja-easy', form, publisher },
    ...text,
    address: address(leadsTo()),
    words,
    letters: await Promise.all(codes.map(letter)),
  }
}
