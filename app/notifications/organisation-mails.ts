import { sql } from 'kysely'
import { personWords } from '#app/accounts/person.ts'
import { dayWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { groupName } from '#app/organisations/groups/member.ts'
import type { Step } from '#app/organisations/groups/tables.ts'
import type { Language } from '#app/text/language.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Writer, writerIn } from './letter.ts'
import { post } from './mail.ts'

type Told = {
  step: Step
  reason: string | null
  slug: string
  name: string
  validUntil: string | null
  madeAt: Date
  /** Of a request to represent the group: who made it, and until when it can be answered. */
  askedBy: string | null
  answerUntil: Date | null
  representative: string | null
}

/** What everybody who acts for a group is told of, not only those who manage it. */
const toldAll = sql`(s.step like 'succession%' or s.step like 'representative%')`

/** Tells everybody who manages a group, each in their language, what happened to it. */
export function mailOrganisationStep(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<Told>`select s.step, s.reason, s.made_at, o.slug, o.valid_until, ${groupName} as name,
        asked.asked_by, asked.answer_until, (select person_id from organisation_members m
          where m.organisation_id = o.id and m.role = 'representative' and m.until is null) as representative
      from organisation_steps s join organisations o on o.id = s.organisation_id
      left join organisation_successions asked on asked.organisation_id = o.id
        and s.step = 'succession_asked' and asked.made_at = s.made_at
      where s.id = ${id}`.execute(trx)
    const told = rows[0]
    // what an organisation that checks says to the staff is not said to the group
    if (!told || told.step === 'recommended') return
    const people = await sql<{ id: string; language: Language }>`select p.id, p.language
      from organisation_steps s join organisation_members m on m.organisation_id = s.organisation_id
      join people p on p.id = m.person_id
      where s.id = ${id} and m.until is null and (m.role <> 'member' or ${toldAll}) and p.sealed is not null
      order by p.id`.execute(trx)
    const who = told.askedBy ?? (told.step === 'representative_changed' ? told.representative : null)
    const named = who && (await nameOf(trx, who))
    for (const person of people.rows) {
      const { email } = await personWords(trx, person.id)
      const writer = await writerIn(trx, person.language)
      const { t, city, address } = writer
      const letter = {
        subject: t('mails:group.subject', { city, what: t(`mails:group.${told.step}.subject`), name: told.name }),
        parts: [
          { text: t(`mails:group.${told.step}.lead`) },
          { facts: factsOf(told, named, writer) },
          { link: { label: t(`mails:group.${told.askedBy ? 'toAnswer' : 'own'}`), to: address(pageOf(told)) } },
        ],
      }
      await post(trx, { kind: 'group', about: { kind: 'organisation_step', id }, to: email, letter, writer })
    }
  })
}

const pageOf = ({ askedBy, slug: group }: Told) =>
  askedBy ? href('/my/groups/:group/succession', { group }) : href('/my/groups/:group', { group })

async function nameOf(trx: Trx, person: string): Promise<string> {
  const { name, email } = await personWords(trx, person)
  return name || email
}

function factsOf(told: Told, named: string | null, { t, lang }: Writer): [string, string][] {
  const facts: [string, string][] = [
    [t('mails:group.name'), told.name],
    [t('mails:group.day'), dayWithReadings(told.madeAt, lang)],
  ]
  if (named) facts.push([t(`mails:group.${told.askedBy ? 'askedBy' : 'representative'}`), named])
  if (told.answerUntil) facts.push([t('mails:group.answerUntil'), dayWithReadings(told.answerUntil, lang)])
  if (told.validUntil && ['registered', 'renewed', 'renewal_due'].includes(told.step)) {
    facts.push([t('mails:group.validUntil'), dayWithReadings(told.validUntil, lang)])
  }
  if (told.reason) facts.push([t('mails:group.reason'), told.reason])
  return facts
}
