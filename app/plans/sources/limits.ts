import { Invalid } from '#app/refusal.ts'

const mega = 1024 * 1024

/** What a file may be and become while it is read. */
export const most = {
  file: 30 * mega,
  unpacked: 200 * mega,
  parts: 5000,
  /** Elements of one paragraph or table, and how deep they lie. */
  elements: 300_000,
  depth: 150,
  lines: 20_000,
  letters: 2_000_000,
  pictures: 300,
  pages: 1000,
}

/** Why a file is not read; the page says it in the person's language and what to do. */
export type SourceFault =
  | 'tooLarge'
  | 'unpacked'
  | 'noZip'
  | 'broken'
  | 'oldWord'
  | 'encrypted'
  | 'macros'
  | 'entities'
  | 'otherOffice'
  | 'encoding'
  | 'tooLong'
  | 'empty'
  | 'type'

export const refuse = (why: SourceFault): Invalid =>
  new Invalid(`plan-import:refused.${why}`, 'file', { megabytes: most.file / mega, unpacked: most.unpacked / mega })

export function checkLength(lines: { text: string }[]): void {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (lines.length > most.lines || letters > most.letters) throw refuse('tooLong')
}
