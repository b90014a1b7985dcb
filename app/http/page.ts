import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { type Db, db } from '#db/connection'
import { type Args, type Head, textOf } from './context.ts'
import { handle } from './handle.ts'
import { staff } from './session.ts'

/** What the address of a page names, by the parameters of its pattern. */
export type Named = Record<string, string | undefined>

type Asked = Args & {
  /** The words of the page's language, without ruby. */
  say: ReturnType<typeof textOf>
  /** What stands behind the question mark. */
  query: URLSearchParams
}
/** Finds what a page is about, within reach of whoever asks: refuses what is not for them, and what is not there. */
type Look<Who, Own> = (db: Db, me: Who, named: Named, query: URLSearchParams) => Own | Promise<Own>
/** `again` looks once more, for what somebody else has changed meanwhile. */
type Page<Own> = Asked & { again(): Promise<Own> }

/** A page of its own title, which search engines leave out; at the desk its frame is told who works there. */
type Titled<T, Frame> = T extends { head: unknown }
  ? T
  : T extends { title: string }
    ? Omit<T, 'title'> & { head: Head } & Frame
    : T

/**
 * A page of the desk, for staff alone: `look` finds what it is about, `run` reads or acts. A loader that gives a `title` has
 * named its page.
 */
export const atDesk = <Own extends object, T>(
  look: Look<Staff, Own>,
  run: (
    own: Omit<Own, 'me' | 'actor'> & { me: Staff; actor: { kind: 'staff'; id: string } },
    args: Page<Own>,
  ) => T | Promise<T>,
) =>
  handle(async (args: Args) => {
    const me = await staff(args)
    const page = asked(args)
    const again = async () => look(db, me, args.params, page.query)
    const own = { ...(await again()), me, actor: { kind: 'staff' as const, id: me.id } }
    return titled(await run(own, { ...page, again }), { me: deskMe(me) })
  })

/** For pages of the desk that are about nothing in particular. */
export const anyStaff = () => ({})

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
  const { title, ...rest } = answer
  return { ...rest, head: { title, noindex: true }, ...frame } as unknown as Titled<T, Frame>
}
