import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { json } from '#app/remix.ts'
import { type Db, db } from '#db/connection'
import { type Args, type Head, textOf } from './context.ts'
import { handle } from './handle.ts'
import { person } from './person.ts'
import { limit } from './server/limits.ts'
import { staff } from './session.ts'
import { staffTakingOut } from './taking-out.ts'

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

/** Makes the wrapper of pages for those whom `who` knows; their frame is told `frameOf` them. */
const pagesFor =
  <Who extends { id: string }, Kind extends string, Frame extends object>(
    who: (args: Args) => Promise<Who>,
    kind: Kind,
    frameOf: (me: Who) => Frame,
  ) =>
  <Own extends object, T>(look: Look<Who, Own>, run: (own: Known<Own, Who, Kind>, args: Page<Own>) => T | Promise<T>) =>
    handle(async (args: Args) => {
      const me = await who(args)
      const page = asked(args)
      const again = async () => look(db, me, args.params, page.query)
      const own = { ...(await again()), me, actor: { kind, id: me.id } }
      return titled(await run(own, { ...page, again }), frameOf(me))
    })

const framedDesk = (me: Staff) => ({ me: deskMe(me) })

/**
 * A page of the desk, for staff alone: `look` finds what it is about, `run` reads or acts. A loader that gives a `title` has
 * named its page.
 */
export const atDesk = pagesFor(staff, 'staff', framedDesk)

/** A file for staff alone: each of them gets so many in a while. */
export const fileAtDesk = pagesFor(staffTakingOut, 'staff', framedDesk)

/** A page for those who act for groups, made as one of the desk. */
export const forPerson = pagesFor(person, 'person', () => ({}))

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

/** A file for everybody: of those not kept one address gets so many in a while. */
export const fileInPublic = (run: (args: Asked) => Promise<Response>) =>
  handle(async (args: Args) => {
    await limit('document', args.context.address)
    return run(asked(args))
  })

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
