import { personOf } from '#app/accounts/person.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { addProfile } from './profile.ts'
import type { ProfileFields } from './profile-form.ts'
import type { Contact, OrganisationState, Step } from './tables.ts'

type Wanted = {
  slug?: string
  name?: string
  nameKana?: string
  type?: string
  fields?: string[]
  district?: string | null
  purpose?: string
  contact?: Contact
  state?: Extract<OrganisationState, 'registered' | 'renewal_due' | 'dormant' | 'struck_off'>
  validUntil?: string | null
  /** Address of the representative. */
  email?: string
}

/** A type, a field and a district to choose from, made where they are not there yet. */
export async function sampleWords(trx: Trx): Promise<{ type: string; field: string; district: string }> {
  const word = (code: string, label: string) => ({ code, label, labelEasy: null, labelEn: null, sort: 0 })
  await trx
    .insertInto('organisationTypes')
    .values({ ...word('npo', 'NPO法人'), requiredFields: ['activities'], papers: ['rules'], minimumMembers: 3 })
    .onConflict((c) => c.doNothing())
    .execute()
  await trx
    .insertInto('activityFields')
    .values(word('welfare', '福祉'))
    .onConflict((c) => c.doNothing())
    .execute()
  await trx
    .insertInto('districts')
    .values(word('east', '東地区'))
    .onConflict((c) => c.doNothing())
    .execute()
  return { type: 'npo', field: 'welfare', district: 'east' }
}

const unwritten = { text: '', isPublic: false }
export const emptyProfile: ProfileFields = {
  ...{ name: '', nameKana: '', nameEasy: '', nameEn: '', fields: [], district: '', purpose: '', activities: '' },
  ...{ founded: '', members: null, fee: '', web: '' },
  contact: { person: unwritten, phone: unwritten, email: unwritten, address: unwritten },
}

/** A group written straight into the tables: registered, with a public profile and a representative, unless told otherwise. */
export async function sampleOrganisation(trx: Trx, wanted: Wanted = {}) {
  const words = await sampleWords(trx)
  const [id, slug] = [newId(), wanted.slug ?? randomKey(10)]
  const { name = '川べりの会', nameKana = 'かわべりのかい', purpose = '川の手入れ', state = 'registered' } = wanted
  const person = await personOf(trx, { email: wanted.email ?? `${slug}@group.example`, language: 'ja' })
  await trx
    .insertInto('organisations')
    .values({ id, slug, validUntil: wanted.validUntil === undefined ? '2099-03-31' : wanted.validUntil })
    .execute()
  const shown = { fields: wanted.fields ?? [words.field], district: wanted.district ?? '', purpose, name, nameKana }
  await addProfile(trx, {
    ...{ organisation: id, type: wanted.type ?? words.type, by: { person }, isShown: true },
    fields: { ...emptyProfile, ...shown, contact: { ...emptyProfile.contact, ...wanted.contact } },
  })
  await trx
    .insertInto('organisationMembers')
    .values({ id: newId(), organisationId: id, personId: person, role: 'representative', until: null })
    .execute()
  const steps: Step[] = state === 'registered' ? ['registered'] : ['registered', state]
  for (const step of steps) {
    await trx
      .insertInto('organisationSteps')
      .values({
        ...{
          id: newId(),
          organisationId: id,
          applicationId: null,
          step,
          reason: step === 'struck_off' ? '解散' : null,
        },
        ...{ madeBy: null, madeByStaff: null, forOrganisation: null },
      })
      .execute()
  }
  return { id, slug, name, person, ...words }
}

/** A further person who acts for a group. */
export async function sampleMember(trx: Trx, organisationId: string, role: 'deputy' | 'member', email?: string) {
  const person = await personOf(trx, { email: email ?? `${randomKey()}@group.example`, language: 'ja' })
  await trx
    .insertInto('organisationMembers')
    .values({ id: newId(), organisationId, personId: person, role, until: null })
    .execute()
  return person
}
