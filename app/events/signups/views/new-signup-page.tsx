import type { PublicEvent } from '#app/events/programme/public-event.ts'
import { EventStrip } from '#app/events/programme/views/event-strip.tsx'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { ErrorSummary, type FormState } from '#app/ui/form/form.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Definition, Notice, SendingSteps } from '#app/ui/parts.tsx'
import type { AskedWords } from '../asked-words.ts'
import { type Checked, SignupCheck } from './signup-check.tsx'
import { SignupForm } from './signup-form.tsx'

type Group = { slug: string; name: string; nameEasy: string | null; nameEn: string | null }

/** Writing and checking an application under one address; for whom it is stands above, where that is a group. */
export function NewSignupPage({
  event,
  words,
  group,
  state,
  checked,
  isAnswer,
}: {
  event: SerializeFrom<PublicEvent>
  words: AskedWords
  group: Group | null
  state: FormState
  checked: Checked | null
  /** Something was sent: where it cannot be stored any more it is given back. */
  isAnswer: boolean
}) {
  const { say } = useText()
  const isOpen = event.state === 'open'
  return (
    <Page
      crumbs={[
        ...(group
          ? [{ to: href('/my/groups/:group/events', { group: group.slug }), label: say('signups:group.title') }]
          : []),
        ...(group ? [] : [{ to: href('/events'), label: say('events:list.title') }]),
        { to: href('/events/:event', { event: event.slug }), label: <Written {...event.title} /> },
        { label: say('events:apply.title') },
      ]}
      title={say(checked ? 'events:apply.check' : 'events:apply.title')}
      strip={group ? <ForGroup group={group} /> : isOpen ? undefined : <EventStrip event={event} plain />}
    >
      <p className="meta">
        <Written {...event.title} />
      </p>
      {isOpen && <SendingSteps current={checked ? 1 : 0} />}
      {!isOpen && <Notice tone="info" title={say('events:apply.notOpen')} />}
      {!isOpen && isAnswer && <Kept state={state} />}
      {isOpen && checked && <SignupCheck event={event} words={words} checked={checked} typed={state.values} />}
      {isOpen && !checked && <SignupForm event={event} words={words} state={state} isGroup={group !== null} />}
    </Page>
  )
}

function ForGroup({ group: { name, nameEasy, nameEn } }: { group: Group }) {
  const { say } = useText()
  return (
    <div className="strip" data-tone="open">
      <p>
        {say('signups:group.for')} <strong>{<Written ja={name} easy={nameEasy} en={nameEn} />}</strong>
      </p>
    </div>
  )
}

/** What was typed into a form that closed meanwhile, to be copied. */
function Kept({ state }: { state: FormState }) {
  const { say } = useText()
  const items = (['name', 'nameKana', 'phone', 'email', 'companions', 'needs'] as const).map((field) => ({
    term: say(`events:person.${field}`),
    detail: state.values[field] && <div className="typed">{String(state.values[field])}</div>,
  }))
  return (
    <>
      <ErrorSummary state={state} />
      <h2>{say('signups:kept')}</h2>
      <Definition items={items.filter(({ detail }) => detail)} />
    </>
  )
}
