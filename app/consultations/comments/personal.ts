import { seal, unseal } from '#app/text/sealed.ts'

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

/** What is private of somebody who writes for a registered group: the group's own name is public. */
export const withoutName = <P extends Person>(person: P): P => ({ ...person, name: '', nameKana: '' })
