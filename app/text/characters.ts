const control = /[\p{Cc}\p{Noncharacter_Code_Point}]/u
const refused = /[\p{Cc}\p{Noncharacter_Code_Point}]|\p{Surrogate}/gu

/** What no form may store. Line breaks first: a carriage return counts as control. */
export function badCharacters(s: string): 'control' | 'surrogate' | null {
  if (control.test(s.replace(/[\n\t]/g, ''))) return 'control'
  return s.isWellFormed() ? null : 'surrogate'
}

/** Where the first of them stands, for somebody who has to find it: its line, what stands before it there, and its number. */
export function firstBadCharacter(s: string): { line: number; before: string; code: string } | null {
  for (const { index, 0: sign } of s.matchAll(refused)) {
    if (sign === '\n' || sign === '\t') continue
    const lines = s.slice(0, index).split('\n')
    const before = lines.at(-1)?.replaceAll(refused, '').slice(-12).toWellFormed() ?? ''
    return { line: lines.length, before, code: `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` }
  }
  return null
}

/** Forms send CRLF; we keep LF. Word and the web have more signs that break a line, and mean the same. */
export const lineBreaks = (s: string): string => s.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')

/** The same where there is one line: what breaks it in Word is a space between words; a line break proper stays, to be refused. */
export const oneLine = (s: string): string => s.replace(/[\v\f\u0085\u2028\u2029]/g, ' ').replace(/\r\n?/g, '\n')

const unseen = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** Whether nobody sees anything of a text: spaces of any kind, and signs that take no room. */
export const isBlank = (s: string | null | undefined): s is '' | null | undefined => !s || unseen.test(s)
