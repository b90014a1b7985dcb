import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { type Db, db } from '#db/connection'
import { type Args, type Head, textOf } from './context.ts'
import { type FormState, type FormValues, freshForm } from './forms.ts'
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

/** The key of a message, with the values it asks for. */
type Heading = string | ({ key: string } & Record<string, unknown>)

/** A page with a title, which search engines leave out; at the desk its frame is told who works there. */
type Titled<T, Frame> = T extends { head: unknown }
  ? T
  : T extends { title: string } | { heading: Heading }
    ? Omit<T, 'title' | 'fields'> & Omit<Frame, keyof T> & { head: Head } & Begun<T>
    : T
type Begun<T> = T extends { fields: FormValues } ? { form: FormState } : object
type FrameOf<Own> = (Own extends { frame: infer Frame } ? Frame : object) & { me: ReturnType<typeof deskMe> }

/**
 * A page of the desk, for staff alone: `look` finds what it is about, `run` reads or acts. A loader names its page by a `title`, or
 * by a `heading` that says it in the page's language, and says with what `fields` its form begins;
 * what the look-up calls `frame` goes to the page as well.
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
    const frame = { ...('frame' in own && (own.frame as object)), me: deskMe(me) } as FrameOf<Own>
    return titled(await run(own, { ...page, again }), page.say, frame)
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

function titled<T, Frame extends object>(answer: T, say: Asked['say'], frame: Frame): Titled<T, Frame> {
  const isNamed = answer && typeof answer === 'object' && ('title' in answer || 'heading' in answer)
  if (!isNamed || 'head' in answer || answer instanceof Response) return answer as Titled<T, Frame>
  const { title, fields, ...rest } = answer as { title?: string; heading?: Heading; fields?: FormValues }
  const { heading = '' } = rest
  const said = title ?? (typeof heading === 'string' ? say(heading) : say(heading.key, heading))
  const form = fields && { form: freshForm(fields) }
  return { ...frame, ...rest, ...form, head: { title: said, noindex: true } } as unknown as Titled<T, Frame>
}
