/** No document format can carry these: control characters but tab and line feed, and what is no character at all. */
const unprintable = /[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}/gu

/** The same data with texts that every format takes. What is cut in half (a lone surrogate) shows as U+FFFD. */
export function printable<T>(data: T): T
export function printable(data: unknown): unknown {
  if (typeof data === 'string') return data.toWellFormed().replace(/\r\n?/g, '\n').replace(unprintable, '')
  if (Array.isArray(data)) return data.map((each) => printable(each))
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)]))
}
