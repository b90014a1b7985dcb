import type { Db } from '#db/connection'

/** Something that people do by a form, one of many: with a name that finds it again, and the one-time key of its form. */
export type Act = { name: string; formKey: string }

/** What the database has of an act. */
export type Stored = {
  name: string
  /** All that its sender may truly have been told. */
  told: string[]
  /** Its entries in the journal. */
  entries: number[]
}

/** A kind of acts: comments, applications, approvals. */
export type Acts = {
  /** Opens the form, or signs in: all that comes before sending. */
  open(): Promise<void>
  /** Sends an act, for the first time or again: what its sender is told where it was taken, else the status. */
  send(act: Act): Promise<string | number>
  stored(db: Db): Promise<Stored[]>
  /** What else must hold and does not, in words. */
  complaints?(db: Db): Promise<string[]>
}
