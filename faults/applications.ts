import { sql } from 'kysely'
import { href } from '#app/href.ts'
import { cuttableWay, send } from '#app/http/portal.fixture.ts'
import type { Db } from '#db/connection'
import type { Acts } from './act.ts'
import { openForm } from './comments.ts'
import { killOrCut, overWay } from './network.ts'
import { calm, type Outcome, type Trial, thrice, under } from './trial.ts'

/** Of the demo: whoever comes first has a place, the others wait. */
const event = 'square-workshop'
const session = 2

/** More apply for a session than it has places, and those run out while the web process is killed and its lines are cut. */
export async function places(trial: Trial): Promise<Outcome> {
  const { name, comments: count } = trial
  const { db, way, web } = await overWay(trial, cuttableWay)
  const quota = calm + Math.ceil(count * 0.45)
  await sql`update event_sessions set quota = ${quota} where ${isOurs}`.execute(db)
  const on = { port: web.port, db, atMost: 15, acts: applications(web.port) }
  return under(name, on, (history) => thrice(history, count, killOrCut(history, web, way)))
}

const isOurs = sql`number = ${session} and event_id = (select id from events where slug = ${event})`

/** Applications of one person each; whoever sends one is told its number. */
function applications(port: number): Acts {
  const path = href('/events/:event/application', { event })
  const names = new Map<string, string>()
  let stamp = ''
  return {
    async open() {
      stamp = await openForm(port, path)
    },
    async send({ name, formKey }) {
      const email = `${formKey}@example.jp`
      names.set(await kept(email), name)
      const answer = await send(port, path, {
        ...{ stamp, formKey, step: 'send', sessions: String(session), name, phone: '0900-000-0000', sex: 'none' },
        email,
      })
      if (answer.status !== 303) return answer.status
      return /signups\/([^/]+)\//.exec(String(answer.headers.location))?.[1] ?? 'no number'
    },
    async stored(db) {
      const { rows } = await sql<{ key: string; number: string; entries: number[] }>`
        select email_hash as key, number, array(select id from journal
          where about_id = s.id and verb = 'signup.received')::int[] as entries
        from signups s where email_hash = any(${[...names.keys()]}::text[])`.execute(db)
      return rows.map(({ key, number, entries }) => ({ name: names.get(key) ?? '', told: [number], entries }))
    },
    complaints: misplaced,
  }
}

/** What the database has of an address in the clear. */
async function kept(email: string): Promise<string> {
  // only now: it reads the portal's settings, which the trial makes
  const { keyedHash } = await import('#app/text/sealed.ts')
  return keyedHash('signup email', email)
}

/** In the order of the journal all places are given, and no more, then the waiting list is filled without a gap. */
async function misplaced(db: Db): Promise<string[]> {
  const { rows } = await sql<{ state: string; waitsAt: number | null; steps: number; quota: number }>`
    select p.state, p.waits_at, s.quota,
      (select count(*)::int from place_steps t where t.signup_id = p.signup_id) as steps
    from session_places p
    join event_sessions s on s.id = p.session_id
    join journal j on j.about_id = p.signup_id and j.verb = 'signup.received'
    where ${isOurs} order by j.id`.execute(db)
  const quota = rows[0]?.quota ?? 0
  const given = rows.filter(({ state }) => state === 'accepted').length
  const isRight = ({ state, waitsAt }: (typeof rows)[number], at: number) =>
    at < quota ? state === 'accepted' : state === 'waiting' && waitsAt === at - quota + 1
  return [
    rows.length <= quota && 'there was a place for everybody',
    given > quota && `${given} places were given, there are ${quota}`,
    !rows.every(isRight) && 'places and waiting list are not in the order of the journal',
    rows.some(({ steps }) => steps !== 1) && 'some came to where they stand in more than one step',
  ].filter((words) => words !== false)
}
