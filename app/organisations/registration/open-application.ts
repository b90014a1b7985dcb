import { mayManage } from '#app/organisations/groups/access.ts'
import { groupOf } from '#app/organisations/groups/member.ts'
import { Forbidden, NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { newestApplication } from './application.ts'
import { askedCorrection, isOpen } from './correction.ts'

/** The application somebody may write in now, with what was asked to be corrected. */
export async function openApplication(db: Db, person: string, slug: string | undefined) {
  const group = await groupOf(db, person, slug)
  if (!mayManage(group)) throw new Forbidden()
  const application = await newestApplication(db, group.id)
  if (!isOpen(application)) throw new NotFound()
  return { group, application, correction: await askedCorrection(db, application) }
}
