import { createHash, randomBytes, randomInt } from 'node:crypto'
import { v7, validate } from 'uuid'
import { readable } from './fours.ts'

const letters = readable.replace(/\d/g, '')

const pick = (alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

export const newId = (): string => v7()

/** Ids come back in URLs and forms; PostgreSQL stumbles over what is none. */
export const isId = (value: string | undefined): value is string => validate(value)

export const randomCode = (groups: number, size: number): string =>
  Array.from({ length: groups }, () => pick(readable, size)).join('-')

/** Begins with a letter, so that it also serves as an element id and in a selector. */
export const randomKey = (length = 8): string => (pick(letters, 1) + pick(readable, length - 1)).toLowerCase()

export const secretToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What is kept of a form's key: whoever reads the database cannot send the form again and be shown what it led to. */
export const hashFormKey = (formKey: string): string => hashToken(`form ${formKey}`)
