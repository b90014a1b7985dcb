import type { ReactNode } from 'react'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { emptyState, type FormState } from './form/form-state.tsx'
import { type Speech, useText } from './language.tsx'

/** The key of a message, with the values it asks for. */
type Heading = string | { key: string }

type Loaded<Loader> = Exclude<ReturnType<typeof useLoaderData<Loader>>, Response>
/** Whatever one of several answers has, none of which may be there. */
type Any<Answers> = {
  [Name in Answers extends unknown ? keyof Answers : never]?: Answers extends unknown
    ? Name extends keyof Answers
      ? Answers[Name]
      : never
    : never
}
type Answered<Action> = Action extends (...args: never[]) => unknown
  ? Any<Exclude<ReturnType<typeof useActionData<Action>>, undefined>>
  : Partial<Action>
type Common<Action> = Speech & {
  /** The heading that the loader names. */
  title: ReactNode
  /** The form as it was sent and refused, else as its loader begins it. */
  state: FormState
  /** What the action answered: nothing while no form was sent. */
  sent: Answered<Action> | undefined
}
type Page<Shown, Action> = Shown & Omit<Common<Action>, keyof Shown>

/**
 * All that a page shows: what its loader gives, its form as it stands, what its action answered and the words of its
 * language. Names of the loader go before ours. `Action`: the type of the action, or of what it answers.
 */
export function usePage<Loader, Action = object>(): Page<Loaded<Loader>, Action> {
  const loaded = useLoaderData<Loader>() as { form?: FormState; heading?: Heading }
  const sent = useActionData() as { state?: FormState } | undefined
  const speech = useText()
  const { form = emptyState, heading } = loaded
  const title = typeof heading === 'string' ? speech.say(heading) : heading && speech.say(heading.key, heading)
  return { ...speech, title, sent, state: sent?.state ?? form, ...loaded } as unknown as Page<Loaded<Loader>, Action>
}
