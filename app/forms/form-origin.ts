/** Letters of each of the two parts of a key: 126 bits. */
export const keyPart = 21

/** The key of a sending: which form it came from, and what it says. */
export const keyOf = (form: string, content: string): string => `${form}.${content}`

/** Which form a sending came from, however often it was filled in anew; null where that is not known. */
export const originOf = (formKey: string): string | null =>
  formKey.charAt(keyPart) === '.' ? formKey.slice(0, keyPart) : null
