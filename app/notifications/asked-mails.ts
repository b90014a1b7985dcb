import { sql } from 'kysely'
import { personWords } from '#app/accounts/person.ts'
import { dayWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { isListed } from '#app/organisations/groups/listed.ts'
import type { Language } from '#app/text/language.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Letter, type Writer, writerIn } from './letter.ts'
import { post } from './mail.ts'

type Member = { personId: string; language: Language }

/** Whoever acts for a group now, each to be written to in their language. */
async function eachMember(trx: Trx, organisationId: string, tell: (to: string, writer: Writer) => Promise<void>) {
  const { rows } = await sql<Member>`
    select m.person_id, p.language from organisation_members m join people p on p.id = m.person_id
    where m.organisation_id = ${organisationId} and m.until is null and p.sealed is not null
    order by m.since`.execute(trx)
  for (const { personId, language } of rows) {
    const { email } = await personWords(trx, personId)
    await tell(email, await writerIn(trx, language))
  }
}

type Asked = {
  letter: string
  referral: string
  title: string
  dueOn: string
  plan: string
  organisationId: string
  slug: string
  name: string
}

const asked = sql`
  select g.id as letter, r.id as referral, r.title, r.due_on::text, p.title as plan, o.id as organisation_id, o.slug,
    (select x.name from organisation_profiles x where x.organisation_id = o.id and x.shown_at is not null
      order by x.number desc limit 1) as name
  from referral_groups g join referrals r on r.id = g.referral_id join plans p on p.id = r.plan_id
  join organisations o on o.id = g.organisation_id`

function referralLetter(
  kind: 'referral' | 'referralReminder',
  found: Asked,
  { t, city, lang, address }: Writer,
): Letter {
  return {
    subject: t(`mails:${kind}.subject`, { city, title: found.title }),
    parts: [
      { text: t(`mails:${kind}.lead`, { city, group: found.name }) },
      {
        facts: [
          [t('mails:referral.what'), found.title],
          [t('mails:referral.plan'), found.plan],
          [t('mails:referral.group'), found.name],
          [t('mails:referral.due'), dayWithReadings(found.dueOn, lang)],
        ],
      },
      {
        link: {
          label: t('mails:referral.own'),
          to: address(href('/my/groups/:group/referrals/:referral', { group: found.slug, referral: found.referral })),
        },
      },
    ],
  }
}

/** Asks the groups of a referral for their statement, each once. */
export function mailReferral(db: Db, referral: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } =
      await sql<Asked>`${asked} where r.id = ${referral} and r.sent_at is not null and ${isListed}`.execute(trx)
    for (const found of rows) {
      await eachMember(trx, found.organisationId, (to, writer) => {
        const letter = referralLetter('referral', found, writer)
        return post(trx, { kind: 'referral', about: { kind: 'referral', id: found.letter }, to, letter, writer })
      })
    }
  })
}

/** Reminds one group that has not answered yet. */
export function mailReferralReminder(db: Db, reminder: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<Asked>`${asked} join referral_reminders m on m.referral_id = g.referral_id
        and m.organisation_id = g.organisation_id
      where m.id = ${reminder} and ${isListed} and not exists (select from statements s
        where s.referral_id = g.referral_id and s.organisation_id = g.organisation_id)`.execute(trx)
    const [found] = rows
    if (!found) return
    await eachMember(trx, found.organisationId, (to, writer) => {
      const letter = referralLetter('referralReminder', found, writer)
      return post(trx, { kind: 'referral_reminder', about: { kind: 'referral', id: reminder }, to, letter, writer })
    })
  })
}

/**
 * Says that somebody wrote about a post. What they wrote is not in the mail: nobody has confirmed who they are, and the
 * portal would carry anybody's text to anybody. It is read where one signs in.
 */
export function mailBoardMessage(db: Db, message: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<{ postId: string; title: string; organisationId: string; slug: string }>`
      select b.id as post_id, b.title, o.id as organisation_id, o.slug
      from board_messages m join board_posts b on b.id = m.post_id join organisations o on o.id = b.organisation_id
      where m.id = ${message}`.execute(trx)
    const [found] = rows
    if (!found) return
    await eachMember(trx, found.organisationId, (to, writer) => {
      const { t, city, address } = writer
      const letter = {
        subject: t('mails:board.subject', { city, title: found.title }),
        parts: [
          { text: t('mails:board.lead') },
          { facts: [[t('mails:board.post'), found.title] as [string, string]] },
          {
            link: {
              label: t('mails:board.own'),
              to: address(href('/my/groups/:group/board/:post', { group: found.slug, post: found.postId })),
            },
          },
        ],
      }
      return post(trx, { kind: 'board_message', about: { kind: 'board_post', id: message }, to, letter, writer })
    })
  })
}
