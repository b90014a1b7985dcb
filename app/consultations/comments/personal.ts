import { seal, unseal } from '#app/text/sealed.ts'
import type { SubmissionInput } from './submission-input.ts'

/** Who sent a submission. Kept apart from what they said, and only ever sealed. */
export type Person = {
  name: string
  nameKana: string
  representative: string
  classExtra: string
  address: string
  email: string
  phone: string
  /** The secret word of the receipt, where there is an address to which mails bring it: nothing else keeps it. */
  secret?: string
}

export const sealPerson = (submissionId: string, person: Person): Buffer =>
  seal('submission_persons.person', submissionId, person)

/** Whoever opens one records that they did. */
export const openPerson = (submissionId: string, sealed: Buffer): Person =>
  unseal('submission_persons.person', submissionId, sealed)

/** What somebody typed of themselves; the secret goes with it where a mail brings it. */
export function personOf(input: SubmissionInput, secret: string): Person {
  const email = input.email?.trim() ?? ''
  return {
    name: input.name ?? '',
    nameKana: input.nameKana ?? '',
    representative: input.representative ?? '',
    classExtra: input.classExtra ?? '',
    address: input.address ?? '',
    email,
    phone: input.phone ?? '',
    ...(email === '' ? {} : { secret }),
  }
}

/** What is private of somebody who writes for a registered group: the group's own name is public. */
export const withoutName = <P extends Person>(person: P): P => ({ ...person, name: '', nameKana: '' })
