import { numbersOf, uncommonIn } from './common-letters.ts'
import { lacking } from './drawing.ts'

/**
 * The letters in what a page shows that its documents cannot print: themselves, since the reader's machine may have them, and
 * their numbers. Most pages have none, and nobody is asked.
 */
export async function lackingIn(shown: unknown): Promise<string> {
  const uncommon = uncommonIn(JSON.stringify(shown))
  const letters = uncommon.length === 0 ? [] : await lacking(uncommon.join(''))
  return letters.length === 0 ? '' : `${letters.slice(0, 20).join(' ')} (${numbersOf(letters)})`
}
