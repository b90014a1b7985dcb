import { createHmac } from 'node:crypto'
import { readable as alphabet } from './fours.ts'
import { keyedHash, keyFor } from './sealed.ts'

const length = 10
// The one swap that the check character cannot see is of the first and the last letter: no code has them side by side.
const blind = /2Z|Z2/

const rankOf = (letter: string) => alphabet.indexOf(letter)

/** Luhn's check character for thirty letters. */
function checkCharacter(letters: string): string {
  let sum = 0
  for (const [at, letter] of [...letters].reverse().entries()) {
    const doubled = rankOf(letter) * (at % 2 === 0 ? 2 : 1)
    sum += doubled >= alphabet.length ? doubled - alphabet.length + 1 : doubled
  }
  return alphabet[(alphabet.length - (sum % alphabet.length)) % alphabet.length] as string
}

/** The code with this number of a survey or an event, without hyphens. It follows from the server's key, so it is stored nowhere. */
export function codeOf(ownerId: string, number: number): string {
  for (let attempt = 0; ; attempt++) {
    const bytes = createHmac('sha256', keyFor('survey code')).update(`${ownerId} ${number} ${attempt}`).digest()
    // 240 is the greatest multiple of thirty in a byte: every letter is as likely as every other.
    const letters = [...bytes].filter((byte) => byte < 240).map((byte) => alphabet[byte % alphabet.length])
    const code = letters.slice(0, length).join('')
    const whole = code + checkCharacter(code)
    if (code.length === length && !blind.test(whole)) return whole
  }
}

/** False where a letter was mistyped or two were swapped: no such code was ever made. */
export function isWellFormed(code: string): boolean {
  if (code.length !== length + 1 || [...code].some((letter) => rankOf(letter) < 0) || blind.test(code)) return false
  return checkCharacter(code.slice(0, length)) === code[length]
}

/** What is kept of a code. With the server's key, or all codes could be tried against a copy of the database. */
export const hashCode = (ownerId: string, code: string): string => keyedHash('survey code hash', `${ownerId} ${code}`)
