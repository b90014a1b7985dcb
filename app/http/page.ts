import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Person } from '#app/accounts/lucia-adapter.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { json } from '#app/remix.ts'
import { type Db, db } from '#db/connection'
import { type Args, type Head, textOf } from './context.ts'
import { handle } from './handle.ts'
import { person } from './person.ts'
import { staff } from './session.ts'

/** What the address of a page names, by the parameters of its pattern. */
export type Named = Record<string, string | undefined>

export type Asked = Args & {
  /** The words of the page's language, without ruby. */
  say: ReturnType<typeof textOf>
  /** What stands behind the question mark. */
  query: URLSearchParams
}
/** Finds what a page is about, within reach of whoever asks: refuses what is not for them, and what is not there. */
type Look<Who, Own> = (db: Db, me: Who, named: Named, query: URLSearchParams) => Own | Promise<Own>
/** `again` looks once more, for what somebody else has changed meanwhile. */
type Page<Own> = Asked & { again(): Promise<Own> }
/** What a page knows when it reads or acts: what was found, who asks, and who they are to the verbs. */
type Known<Own, Who, Kind> = Omit<Own, 'me' | 'actor'> & { me: Who; actor: { kind: Kind; id: string } }

/**
 * A page that names its own title, which search engines leave out; at the desk its frame is told who works there. One whose
 * link is over says so by its `status`.
 */
type Titled<T, Frame> = T extends { head: unknown }
  ? T
  : T extends { title: string }
    ? Omit<T, 'title' | 'status'> & { head: Head } & Frame
    : T

/**
 * A page of the desk, for staff alone: `look` finds what it is about, `run` reads or acts. A loader that gives a `title` has
 * named its page.
 */
export const atDesk = <Own extends object, T>(
  look: Look<Staff, Own>,
  run: (own: Known<Own, Staff, 'staff'>, args: Page<Own>) => T | Promise<T>,
) =>
  handle(async (args: Args) => {
    const me = await staff(args)
    const page = asked(args)
    const again = async () => look(db, me, args.params, page.query)
    const own = { ...(await again()), me, actor: { kind: 'staff' as const, id: me.id } }
    return titled(await run(own, { ...page, again }), { me: deskMe(me) })
  })

/** A page for those who act for groups, made as one of the desk. */
export const forPerson = <Own extends object, T>(
  look: Look<Person, Own>,
  run: (own: Known<Own, Person, 'person'>, args: Page<Own>) => T | Promise<T>,
) =>
  handle(async (args: Args) => {
    const me = await person(args)
    const page = asked(args)
    const again = async () => look(db, me, args.params, page.query)
    const own = { ...(await again()), me, actor: { kind: 'person' as const, id: me.id } }
    return titled(await run(own, { ...page, again }), {})
  })

/** A page for everybody. Where it reads and acts, what it is about may be looked for first, in one place for both. */
export function inPublic<T>(run: (args: Asked) => T | Promise<T>): (args: Args) => Promise<Titled<T, unknown>>
export function inPublic<Own, T>(
  look: (args: Asked) => Own | Promise<Own>,
  run: (own: Own, args: Asked) => T | Promise<T>,
): (args: Args) => Promise<Titled<T, unknown>>
export function inPublic<Own, T>(
  look: (args: Asked) => Own | Promise<Own>,
  run: (own: Own, args: Asked) => T | Promise<T> = (own) => own as unknown as T,
) {
  return handle(async (args: Args) => {
    const page = asked(args)
    return titled(await run(await look(page), page), {})
  })
}

/** For pages of the desk that are about nothing in particular. */
export const anyStaff = () => ({})

/** The same for those who act for groups. */
export const anyPerson = () => ({})

/** For those that only some of the staff see: who may not is told so. */
export const staffWho = (may: (me: Staff) => boolean) => (_db: Db, me: Staff) => {
  requireThat(may(me))
  return {}
}

const asked = (args: Args): Asked => ({
  ...args,
  say: textOf(args.context),
  query: new URL(args.request.url).searchParams,
})

function titled<T, Frame extends object>(answer: T, frame: Frame): Titled<T, Frame> {
  if (!answer || typeof answer !== 'object' || !('title' in answer) || 'head' in answer || answer instanceof Response)
    return answer as Titled<T, Frame>
  const { title, status = 200, ...rest } = answer as { title: unknown; status?: number }
  const page = { ...rest, head: { title, noindex: true }, ...frame }
  return (status === 200 ? page : json(page, status)) as unknown as Titled<T, Frame>
}
