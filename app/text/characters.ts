const control = /[\p{Cc}\p{Noncharacter_Code_Point}]/u

/** What no form may store. Line breaks first: a carriage return counts as control. */
export function badCharacters(s: string): 'control' | 'surrogate' | null {
  if (control.test(s.replace(/[\n\t]/g, ''))) return 'control'
  return s.isWellFormed() ? null : 'surrogate'
}

/** Forms send CRLF; we keep LF. */
export const lineBreaks = (s: string): string => s.replace(/\r\n?/g, '\n')
