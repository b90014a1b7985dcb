import { type Actor, record } from '#app/journal/journal.ts'
import { Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { type Db, inTransaction } from '#db/connection'
import { type Application, lastFile, newestApplication } from './application.ts'

/** While an application waits for a decision whoever decides has to read its file; afterwards they say why they do. */
export const isBeingDecided = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'applied' || state === 'correction_asked'

type Looked = { organisation: string; reason?: string }

/** Notes that somebody outside the group read what it does not publish: its file, or a paper of it. */
export const noteFileView = (db: Db, actor: Actor, { organisation, ...details }: Looked & { paper?: string }) =>
  record(db, actor, {
    verb: details.paper ? 'organisation.paper_viewed' : 'organisation.file_viewed',
    about: { kind: 'organisation', id: organisation },
    details,
  })

/** By which telephones a group can be reached, public or not: of its profile, and of the last file it handed in. */
export function viewPhones(db: Db, actor: Actor, { organisation, reason }: Required<Looked>) {
  return inTransaction(db, async (trx) => {
    await noteFileView(trx, actor, { organisation, reason })
    const profile = await trx
      .selectFrom('organisationProfiles')
      .select('contact')
      .where('organisationId', '=', organisation)
      .where('shownAt', 'is not', null)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const file = await lastFile(trx, organisation)
    const phones = [file?.phone, profile?.contact.phone?.text].filter((phone) => phone !== undefined && phone !== '')
    return {
      name: file?.representative || profile?.contact.person?.text || '',
      phones: [...new Set(phones)] as string[],
    }
  })
}

/** The file of a group whose application has been decided. That it was looked at, and why, goes into the journal. */
export function viewFile(db: Db, actor: Actor, { organisation, reason }: Required<Looked>): Promise<Application> {
  return inTransaction(db, async (trx) => {
    if (isBlank(reason)) throw new Invalid('groups:refused.reasonMissing', 'reason')
    const application = await newestApplication(trx, organisation)
    if (application.state === 'draft') throw new NotFound()
    await noteFileView(trx, actor, { organisation, reason })
    return application
  })
}
