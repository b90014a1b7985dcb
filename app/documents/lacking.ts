import { lacking } from './drawing.ts'
import { mostNamed, numbersOf, rareIn } from './rare-letters.ts'

/**
 * The letters in what a page shows that its documents cannot print: themselves, since the reader's machine may have them, and
 * their numbers. Most pages have none, and nobody is asked.
 */
export async function lackingIn(shown: unknown): Promise<string> {
  const rare = rareIn(JSON.stringify(shown))
  const letters = rare.length === 0 ? [] : await lacking(rare.join(''))
  return letters.length === 0 ? '' : `${letters.slice(0, mostNamed).join(' ')} (${numbersOf(letters)})`
}
