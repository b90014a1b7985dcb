import { sql } from 'kysely'
import type { Db } from '#db/connection'

type Params = Record<string, string>

/** For the beginning of a pattern of the site map something of the demo that has it all: the longest that fits counts. */
const examples: Record<string, string> = {
  '/plans/:plan': `select p.slug as plan, s.key as section, e.number::text as edition, r.number::text as number, b.key as block
    from revisions r join plans p on p.id = r.plan_id join sections s on s.id = r.section_id join blocks b on b.id = r.block_id
    join edition_revisions x on x.revision_id = r.id join editions e on e.id = x.to_edition_id
    where e.minor = 0 order by r.number limit 1`,
  '/plans/:plan/statements/:referral': `select p.slug as plan, r.id as referral from referrals r join plans p on p.id = r.plan_id
    where r.published_at is not null limit 1`,
  '/files/:name': 'select name from files limit 1',
  '/consultations/:consultation': `select slug as consultation from consultations
    where open_discussion and closes_at > now() limit 1`,
  '/consultations/:consultation/result': `select c.slug as consultation from consultations c
    join results r on r.consultation_id = c.id limit 1`,
  '/api/v1/consultations/:consultation': `select c.slug as consultation from consultations c
    join results r on r.consultation_id = c.id limit 1`,
  '/surveys/:survey': `select s.slug as survey from surveys s join survey_publications p on p.survey_id = s.id
    where s.opens_at < now() and s.closes_at > now() and s.open limit 1`,
  '/surveys/:survey/results': `select s.slug as survey, t.page as page from surveys s join survey_results r on r.survey_id = s.id
    join survey_run_tables t on t.run_id = r.run_id limit 1`,
  '/surveys/:survey/codebook': `select s.slug as survey from surveys s join survey_results r on r.survey_id = s.id limit 1`,
  '/groups/:group': `select slug as group from organisations where state = 'registered' limit 1`,
  '/groups/board/:post': `select id as post from board_posts where closed_at is null limit 1`,
  '/events/:event': `select e.slug as event, s.number::text as session from events e
    join event_sessions s on s.event_id = e.id
    join event_publications p on p.event_id = e.id limit 1`,
  '/events/:event/draws': `select e.slug as event, case when e.sessions_chosen then s.number::text else 'all' end as draw from events e join event_sessions s on s.event_id = e.id
    join event_publications p on p.event_id = e.id where e.way = 'draw' limit 1`,
  '/events/:event/sessions/:session/report': `select e.slug as event, s.number::text as session from event_reports r
    join event_sessions s on s.id = r.session_id join events e on e.id = s.event_id where r.published_at is not null limit 1`,
}

/** The parameters of a public page of the demo that has something to show. */
export async function exampleOf(db: Db, pattern: string): Promise<Params> {
  const [, query] =
    Object.entries(examples)
      .filter(([beginning]) => pattern.replace(/^\/api\/v1/, '').startsWith(beginning) || pattern.startsWith(beginning))
      .sort(([a], [b]) => b.length - a.length)[0] ?? []
  const found = query ? (await sql<Params>`${sql.raw(query)}`.execute(db)).rows[0] : {}
  if (!found) throw new Error(`the demo has nothing for ${pattern}`)
  return found
}
