import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { json } from '#app/remix.ts'
import { type Db, db } from '#db/connection'
import { type Args, type Head, textOf } from './context.ts'
import { type FormState, type FormValues, freshForm } from './forms.ts'
import { handle } from './handle.ts'
import { person } from './person.ts'
import { limit } from './server/limits.ts'
import { staff } from './session.ts'
import { staffTakingOut } from './taking-out.ts'
import { telling } from './told.ts'

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

/** The key of a message, with the values it asks for. */
type Heading = string | ({ key: string } & Record<string, unknown>)

/**
 * A page that names itself, which search engines leave out, in the frame of those it is for. One whose link is over says so
 * by its `status`.
 */
type Titled<T, Frame> = T extends { head: unknown }
  ? T
  : T extends { title: string } | { heading: Heading }
    ? Omit<T, 'title' | 'status' | 'fields'> & Omit<Frame, keyof T> & { head: Head } & Begun<T>
    : T
type Begun<T> = T extends { fields: FormValues } ? { form: FormState } : object
/** What the frame around a page is told: of whoever asks, and by the look-up. */
type FrameOf<Own, Frame> = (Own extends { frame: infer Found } ? Found : object) & Frame

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
      const frame = { ...('frame' in own && (own.frame as object)), ...frameOf(me) } as FrameOf<Own, Frame>
      return titled(await telling(args.request, async () => run(own, { ...page, again })), page.say, frame)
    })

const framedDesk = (me: Staff) => ({ me: deskMe(me) })

/**
 * A page of the desk, for staff alone: `look` finds what it is about, `run` reads or acts. A loader names its page by a `title`, or
 * by a `heading` that says it in the page's language, and says with what `fields` its form begins;
 * what the look-up calls `frame` goes to the page as well.
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
    return titled(await run(await look(page), page), page.say, {})
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

const nouns = ['section', 'plan', 'survey', 'event', 'call', 'referral', 'group'] as const

/** The thing a page of the desk is about: of two windows with the same thing to do, one sees which is which. */
function aboutIn(page: Record<string, unknown>, title: string): string | undefined {
  for (const noun of nouns) {
    const { title: named, summary, name } = (page[noun] ?? {}) as Record<string, unknown>
    const about = named ?? summary ?? name
    if (typeof about === 'string' && about !== '' && !title.startsWith(about.slice(0, 40))) return about.slice(0, 40)
  }
}

function titled<T, Frame extends object>(answer: T, say: Asked['say'], frame: Frame): Titled<T, Frame> {
  const isNamed = answer && typeof answer === 'object' && ('title' in answer || 'heading' in answer)
  if (!isNamed || 'head' in answer || answer instanceof Response) return answer as Titled<T, Frame>
  const {
    title,
    fields,
    status = 200,
    ...rest
  } = answer as { title?: string; heading?: Heading; fields?: FormValues; status?: number }
  const { heading = '' } = rest
  const said = title ?? (typeof heading === 'string' ? say(heading) : say(heading.key, heading))
  const form = fields && { form: freshForm(fields) }
  const page = { ...frame, ...rest, ...form }
  const named = { ...page, head: { title: said, about: aboutIn(page, said), noindex: true } }
  return (status === 200 ? named : json(named, status)) as unknown as Titled<T, Frame>
}
