import { sql } from 'kysely'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { mayEditEvent, maySeeEvents } from '#app/events/programme/access.ts'
import type { PlaceState } from '#app/events/signups/tables.ts'
import type { Db } from '#db/connection'
import { listToDraw } from './draw-list.ts'
import { findDraw } from './draw-record.ts'
import { type DrawStanding, standingOf } from './draw-standing.ts'
import { listHash } from './shuffle.ts'

type Standing = { number: string; session: number; state: PlaceState; waitsAt: number | null }

/** A draw as the desk sees it: what would be published, or what has been and where everybody stands now. */
export async function deskDraw(db: Db, me: Staff, params: { event?: string; draw?: string }, now = new Date()) {
  requireThat(maySeeEvents(me))
  const found = await findDraw(db, params.event ?? '', params.draw)
  const ids = found.sessions.map(({ id }) => id)
  const standing = standingOf(found, now)
  const preview = found.draw ? null : await listToDraw(db, ids, found)
  const list = found.draw?.list ?? preview?.list ?? []
  const isEmpty = standing === 'toList' && list.length === 0
  return {
    ...found,
    mayEdit: mayEditEvent(me, found),
    standing: (isEmpty ? 'nobody' : standing) as DrawStanding,
    list,
    hash: listHash(list),
    // of the list that would be published only; afterwards nobody needs to know
    strata: preview?.strata ?? [],
    now: found.draw ? await standings(db, ids) : [],
  }
}

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
