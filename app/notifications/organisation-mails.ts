import { sql } from 'kysely'
import { personWords } from '#app/accounts/person.ts'
import { dayWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { groupName } from '#app/organisations/member.ts'
import type { Step } from '#app/organisations/tables.ts'
import type { Language } from '#app/text/language.ts'
import { type Db, inTransaction } from '#db/connection'
import { writerIn } from './letter.ts'
import { post } from './mail.ts'

type Told = { step: Step; reason: string | null; slug: string; name: string; validUntil: string | null; madeAt: Date }

/** Tells everybody who manages a group, each in their language, what happened to it. */
export function mailOrganisationStep(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<Told>`select s.step, s.reason, s.made_at, o.slug, o.valid_until, ${groupName} as name
      from organisation_steps s join organisations o on o.id = s.organisation_id where s.id = ${id}`.execute(trx)
    const told = rows[0]
    // what an organisation that checks says to the staff is not said to the group
    if (!told || told.step === 'recommended') return
    const people = await sql<{ id: string; language: Language }>`select p.id, p.language
      from organisation_steps s join organisation_members m on m.organisation_id = s.organisation_id
      join people p on p.id = m.person_id
      where s.id = ${id} and m.until is null and m.role <> 'member' and p.sealed is not null
      order by p.id`.execute(trx)
    for (const person of people.rows) {
      const { email } = await personWords(trx, person.id)
      const writer = await writerIn(trx, person.language)
      const { t, city, lang, address } = writer
      const facts: [string, string][] = [
        [t('mails:group.name'), told.name],
        [t('mails:group.day'), dayWithReadings(told.madeAt, lang)],
      ]
      if (told.validUntil && ['registered', 'renewed', 'renewal_due'].includes(told.step)) {
        facts.push([t('mails:group.validUntil'), dayWithReadings(told.validUntil, lang)])
      }
      if (told.reason) facts.push([t('mails:group.reason'), told.reason])
      const letter = {
        subject: t('mails:group.subject', { city, what: t(`mails:group.${told.step}.subject`), name: told.name }),
        parts: [
          { text: t(`mails:group.${told.step}.lead`) },
          { facts },
          { link: { label: t('mails:group.own'), to: address(href('/my/groups/:group', { group: told.slug })) } },
        ],
      }
      await post(trx, { kind: 'group', about: { kind: 'organisation_step', id }, to: email, letter, writer })
    }
  })
}
