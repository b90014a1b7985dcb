import { sql } from 'kysely'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { dayInJapan } from '#db/clock'
import type { Db } from '#db/connection'
import type { ReturnFigure } from './figure.ts'
import { share } from './statistics.ts'

type Channel = 'web' | 'paper'
type Read = {
  made: number
  sent: number
  undelivered: number
  void: number
  districts: { district: string; sent: number; undelivered: number; void: number; counted: number }[]
  sheets: { target: Target; channel: Channel; begun: number; finished: number; counted: number }[]
  days: { target: Target; day: string; channel: Channel; count: number }[]
}

/**
 * 回収: sample and open apart. The rate is of those who could answer: letters sent, without those the post brought back
 * and codes made void. Days are those in Japan on which a sheet was sent, or came on paper.
 */
export async function returnOf(db: Db, survey: string): Promise<Record<Target, ReturnFigure>> {
  const { rows } = await sql<Read>`
    with code as (
      select batch.district, batch.sent_on is not null as sent, ended.kind,
        exists (select from survey_sheets s where s.code_id = code.id and s.counted) as counted
      from survey_codes code join survey_code_batches batch on batch.id = code.batch_id
      left join survey_code_ends ended on ended.code_id = code.id
      where code.survey_id = ${survey}
    ), sheet as (
      select target, channel, finished_at, received_on, counted from survey_sheets where survey_id = ${survey}
    )
    select count(*)::int as made, (count(*) filter (where sent))::int as sent,
      (count(*) filter (where sent and kind = 'undelivered'))::int as undelivered,
      (count(*) filter (where sent and kind = 'void'))::int as void,
      (select coalesce(json_agg(d order by d.district), '[]') from (
        select district, (count(*) filter (where sent))::int as sent,
          (count(*) filter (where sent and kind = 'undelivered'))::int as undelivered,
          (count(*) filter (where sent and kind = 'void'))::int as void,
          (count(*) filter (where counted))::int as counted
        from code group by district) d) as districts,
      (select coalesce(json_agg(c), '[]') from (
        select target, channel, count(*)::int as begun, count(finished_at)::int as finished,
          (count(*) filter (where counted))::int as counted
        from sheet group by target, channel) c) as sheets,
      (select coalesce(json_agg(d order by d.day), '[]') from (
        select target, channel, coalesce(received_on, ${dayInJapan(sql`finished_at`)}) as day, count(*)::int as count
        from sheet where finished_at is not null group by 1, 2, 3) d) as days
    from code`.execute(db)
  const [read] = rows
  if (!read) throw new Error('an aggregate has one row')
  return { sample: figureOf(read, 'sample'), open: figureOf(read, 'open') }
}

function figureOf(read: Read, target: Target): ReturnFigure {
  const channels = read.sheets.filter((each) => each.target === target)
  const all = (of: 'begun' | 'finished' | 'counted') => channels.reduce((sum, each) => sum + each[of], 0)
  const isSample = target === 'sample'
  const { made, sent, undelivered } = read
  const letters = isSample ? { made, sent, undelivered, void: read.void } : null
  return {
    target,
    ...(letters ?? { made: null, sent: null, undelivered: null, void: null }),
    ...{ begun: all('begun'), finished: all('finished'), counted: all('counted') },
    rate: letters && rateOf({ ...letters, counted: all('counted') }),
    channels: channels
      .map(({ channel, finished, counted }) => ({ channel, finished, counted }))
      .sort((a, b) => b.channel.localeCompare(a.channel)),
    days: daysOf(read.days.filter((each) => each.target === target)),
    districts: isSample
      ? read.districts.map(({ void: gone, ...each }) => ({ ...each, rate: rateOf({ ...each, void: gone }) }))
      : [],
  }
}

type Letters = { sent: number; undelivered: number; void: number; counted: number }
const rateOf = ({ sent, undelivered, void: gone, counted }: Letters) =>
  share(counted, Math.max(0, sent - undelivered - gone))

function daysOf(found: Read['days']): ReturnFigure['days'] {
  const days = Map.groupBy(found, ({ day }) => day)
  const on = (own: Read['days'], channel: Channel) => own.find((each) => each.channel === channel)?.count ?? 0
  return [...days].map(([day, own]) => ({ day, web: on(own, 'web'), paper: on(own, 'paper') }))
}
