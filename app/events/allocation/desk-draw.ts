import { sql } from 'kysely'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { mayEditEvent, maySeeEvents } from '#app/events/programme/access.ts'
import type { PlaceState } from '#app/events/signups/tables.ts'
import type { Db } from '#db/connection'
import { chancesToShow } from './counted-chances.ts'
import { listNow, listToDraw } from './draw-list.ts'
import { findDraw, sourceOf } from './draw-record.ts'
import { nextSource } from './draw-source.ts'
import { type DrawStanding, standingOf } from './draw-standing.ts'

type Standing = { number: string; session: number; state: PlaceState; waitsAt: number | null }

/** A draw as the desk sees it: what has been published, where everybody stands now, and whether there is anybody to draw. */
export async function deskDraw(db: Db, me: Staff, params: { event?: string; draw?: string }, now = new Date()) {
  requireThat(maySeeEvents(me))
  const found = await findDraw(db, params.event ?? '', params.draw)
  const ids = found.sessions.map(({ id }) => id)
  const standing = standingOf(found, now)
  const isEmpty = standing === 'toList' && (await listToDraw(db, ids, found)).list.length === 0
  return {
    ...found,
    mayEdit: mayEditEvent(me, found),
    standing: (isEmpty ? 'nobody' : standing) as DrawStanding,
    now: found.draw ? await standings(db, ids) : [],
  }
}

type Found = Awaited<ReturnType<typeof deskDraw>>

/** What would be published now, with everybody's chance or how far counting them is; `whole`: without the strata the event asks for. */
export async function listToPublish(db: Db, draw: Found, whole: boolean) {
  const found = await listNow(db, draw, whole)
  return { ...found, chances: await chancesToShow(db, draw, { ...found, whole }) }
}

/** The source in use, and the one that is named for where it does not come. */
export function fallbackOf({ draw }: Pick<Found, 'draw'>, now = new Date()) {
  if (!draw) return { source: null, used: undefined, next: null }
  const number = nextSource(draw.sources, draw.used.at(-1)?.number ?? 1, now)
  return { source: sourceOf(draw), used: draw.used.at(-1), next: draw.sources[(number ?? 0) - 1] ?? null }
}

/** Whether the list can be taken back: as long as nobody can know the first number. */
export const mayWithdraw = ({ draw, standing }: Pick<Found, 'draw' | 'standing'>): boolean =>
  draw !== null &&
  draw.used.length === 1 &&
  (standing === 'waits' || (standing === 'toDraw' && draw.sources[0]?.kind === 'chance'))

/** The same for somebody who may publish the list and draw. */
export async function editedDraw(db: Db, me: Staff, params: { event?: string; draw?: string }) {
  const draw = await deskDraw(db, me, params)
  requireThat(draw.mayEdit)
  const key = { event: draw.slug, session: draw.session }
  const event = { slug: draw.slug, title: draw.title.ja }
  const frame = { draw: { event, session: draw.session, name: params.draw ?? '' } }
  return { me, actor: { kind: 'staff', id: me.id } as const, draw, key, frame }
}

async function standings(db: Db, sessions: string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select u.number, s.number as session, p.state, p.waits_at from session_places p
    join signups u on u.id = p.signup_id join event_sessions s on s.id = p.session_id
    where s.id = any(${sessions}::uuid[]) order by s.number`.execute(db)
  return rows
}
