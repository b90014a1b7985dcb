import { sql } from 'kysely'
import { personWords } from '#app/accounts/person.ts'
import { dayWithReadings, momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { isOver } from '#app/organisations/groups/listed.ts'
import { groupName } from '#app/organisations/groups/member.ts'
import { type Invited, invitationToken } from '#app/organisations/members/invitation.ts'
import { warnedDays } from '#app/organisations/registration/draft-ending.ts'
import type { Language } from '#app/text/language.ts'
import { unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Letter, type Writer, writerIn } from './letter.ts'
import { post } from './mail.ts'
import type { MailKind } from './tables.ts'

/** Sends the link by which the owner of an address takes a role in a group, once; nobody gets one that has ended. */
export function mailInvitation(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<{ sealed: Buffer; role: string; expiresAt: Date; name: string; byCity: boolean }>`
      select i.sealed, i.role, i.expires_at, i.made_by is null as by_city, ${groupName} as name
      from organisation_invitations i join organisations o on o.id = i.organisation_id
      where i.id = ${id} and i.accepted_at is null and i.withdrawn_at is null and not ${isOver}`.execute(trx)
    const [found] = rows
    if (!found) return
    const { email, language } = unseal<Invited>('organisation_invitations.invited', id, found.sealed)
    const writer = await writerIn(trx, language)
    const { t, city, lang, address } = writer
    const kind = found.role === 'representative' ? 'hand_over' : 'invitation'
    const values = { city, name: found.name, role: t(`groups:role.${found.role}`) }
    const letter: Letter = {
      subject: t(`mails:${kind}.subject`, values),
      parts: [
        { text: t(found.byCity ? 'mails:hand_over.byCity' : `mails:${kind}.lead`, values) },
        {
          link: {
            label: t(`mails:${kind}.own`),
            to: address(href('/groups/invitations/:invitation/:token', { invitation: id, token: invitationToken(id) })),
          },
        },
        { text: t('mails:invitation.end', { until: momentWithReadings(found.expiresAt, lang) }) },
      ],
    }
    await post(trx, { kind, about: { kind: 'organisation_invitation', id }, to: email, letter, writer })
  })
}

type Told = { name: string; slug: string; title: string; reason: string | null; managers: Manager[] }
type Manager = { id: string; language: Language }

const managers = sql`(select coalesce(json_agg(json_build_object('id', p.id, 'language', p.language)), '[]')
  from organisation_members m join people p on p.id = m.person_id
  where m.organisation_id = o.id and m.until is null and m.role <> 'member' and p.sealed is not null)`

/** Tells the representative and the deputies, each in their language. */
async function tellManagers(
  trx: Trx,
  { kind, about, to }: { kind: MailKind; about: { kind: string; id: string }; to: Manager[] },
  write: (writer: Writer) => Letter,
): Promise<void> {
  for (const { id, language } of to) {
    const { email } = await personWords(trx, id)
    const writer = await writerIn(trx, language)
    await post(trx, { kind, about, to: email, letter: write(writer), writer })
  }
}

/** Says that a change of the profile is public now, or why not. */
export function mailDecidedProfile(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<Told>`
      select o.slug, p.name, '' as title, p.refused_because as reason, ${managers} as managers
      from organisation_profiles p join organisations o on o.id = p.organisation_id where p.id = ${id}`.execute(trx)
    const [told] = rows
    if (!told) return
    const { name, slug, reason, managers: to } = told
    const about = { kind: 'organisation_profile', id }
    await tellManagers(trx, { kind: 'profile_decided', about, to }, ({ t, city, address }) => {
      const which = reason === null ? 'approved' : 'refused'
      return {
        subject: t(`mails:profile_decided.${which}.subject`, { city, name }),
        parts: [
          { text: t(`mails:profile_decided.${which}.lead`, { city, name }) },
          ...(reason === null ? [] : [{ facts: [[t('mails:reason'), reason]] as [string, string][] }]),
          {
            link: {
              label: t('mails:profile_decided.own'),
              to: address(href('/my/groups/:group/profile', { group: slug })),
            },
          },
        ],
      }
    })
  })
}

/** Says that staff took news off the page of the group, and why. */
export function mailWithdrawnNews(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<Told>`
      select o.slug, ${groupName} as name, n.title, n.withdrawn_because as reason, ${managers} as managers
      from organisation_news n join organisations o on o.id = n.organisation_id where n.id = ${id}`.execute(trx)
    const [told] = rows
    if (!told) return
    const { name, slug, title, reason, managers: to } = told
    const about = { kind: 'organisation_news', id }
    await tellManagers(trx, { kind: 'news_withdrawn', about, to }, ({ t, city, address }) => ({
      subject: t('mails:news_withdrawn.subject', { city, name }),
      parts: [
        { text: t('mails:news_withdrawn.lead', { city, name }) },
        {
          facts: [
            [t('mails:news_withdrawn.news'), title],
            [t('mails:reason'), reason ?? ''],
          ],
        },
        {
          link: { label: t('mails:news_withdrawn.own'), to: address(href('/my/groups/:group/news', { group: slug })) },
        },
      ],
    }))
  })
}

/** Says that staff took down what the group had put on the board, and why; what the city put there itself nobody is told of. */
export function mailRemovedPost(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<Told>`
      select o.slug, ${groupName} as name, b.title, b.removed_because as reason, ${managers} as managers
      from board_posts b join organisations o on o.id = b.organisation_id where b.id = ${id}`.execute(trx)
    const [told] = rows
    if (!told) return
    const { name, slug, title, reason, managers: to } = told
    const about = { kind: 'board_post', id }
    await tellManagers(trx, { kind: 'post_removed', about, to }, ({ t, city, address }) => ({
      subject: t('mails:post_removed.subject', { city, name }),
      parts: [
        { text: t('mails:post_removed.lead', { city, name }) },
        {
          facts: [
            [t('mails:post_removed.post'), title],
            [t('mails:reason'), reason ?? ''],
          ],
        },
        {
          link: {
            label: t('mails:post_removed.own'),
            to: address(href('/my/groups/:group/board/:post', { group: slug, post: id })),
          },
        },
      ],
    }))
  })
}

/** Says that a draft nobody has gone on with ends soon. */
export function mailEndingDraft(
  db: Db,
  { organisation, occasion }: { organisation: string; occasion: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<Told & { endsAt: Date }>`
      select o.slug, ${groupName} as name, '' as title, null as reason, ${managers} as managers,
        a.warned_at + ${warnedDays} * interval '1 day' as ends_at
      from organisations o join organisation_applications a on a.organisation_id = o.id
      where o.id = ${organisation} and a.state = 'draft' and a.warned_at is not null`.execute(trx)
    const [told] = rows
    if (!told) return
    const { name, slug, endsAt, managers: to } = told
    const about = { kind: 'organisation', id: occasion }
    await tellManagers(trx, { kind: 'draft_ending', about, to }, ({ t, city, lang, address }) => ({
      subject: t('mails:draft_ending.subject', { city }),
      parts: [
        { text: t('mails:draft_ending.lead', { until: dayWithReadings(endsAt, lang) }) },
        ...(name ? [{ facts: [[t('mails:group.name'), name]] as [string, string][] }] : []),
        {
          link: {
            label: t('mails:draft_ending.own'),
            to: address(href('/my/groups/:group/application', { group: slug })),
          },
        },
        { text: t('mails:draft_ending.end') },
      ],
    }))
  })
}
