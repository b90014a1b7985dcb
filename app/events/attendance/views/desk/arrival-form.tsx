import type { Party } from '#app/events/signups/party.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Checkbox, Form, type FormState, Hidden, Radios } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import type { Figures } from './room-figures.tsx'

type Asked = { party: SerializeFrom<Party>; by: string; state: FormState }

/** How many of them came; all, unless somebody says otherwise. */
function Came({ people, least = 1 }: { people: number; least?: number }) {
  const { say } = useText()
  if (people === 1) return <Hidden name="people" value="1" />
  return (
    <Radios
      name="people"
      legend={say('events-day:checkIn.people')}
      options={Array.from({ length: people - least + 1 }, (_, at) => String(people - at)).map((value) => ({
        value,
        label: say('events:people', { count: Number(value) }),
      }))}
    />
  )
}

/** Receives those who have a place. */
export function ArrivalForm({ party, by, state }: Asked) {
  const { say } = useText()
  return (
    <Form state={state}>
      <div className="door">
        <Hidden name="by" value={by} />
        <Came people={party.people} />
        {party.people > 1 && <RestAway />}
        <Button>{say('events-day:checkIn.do')}</Button>
      </div>
    </Form>
  )
}

/** Places of those who have not come yet are kept, unless somebody says that they do not come. */
function RestAway() {
  const { say } = useText()
  return <Checkbox name="restStaysAway" label={say('events-day:rest.away')} hint={say('events-day:rest.awayHint')} />
}

/** Receives those who come after the others of their party, or frees their places. */
export function RestForm({ party, by, state, came }: Asked & { came: number }) {
  const { say } = useText()
  return (
    <Form state={state}>
      <div className="door">
        <Hidden name="by" value={by} />
        <Hidden name="rest" value="on" />
        <p>{say('events-day:rest.behind', { came, people: party.people })}</p>
        <Came people={party.people} least={came} />
        <RestAway />
        <Button tone="quiet">{say('events-day:rest.do')}</Button>
      </div>
    </Form>
  )
}

/** Says why they have no place here, how much room there is, and lets them in where staff decide so. */
export function AdmitForm({ party, by, state, figures }: Asked & { figures: Figures }) {
  const { say } = useText()
  const free = Math.max(0, figures.free)
  return (
    <>
      <Notice tone="warn" title={say(`events-day:without.${party.state ?? 'none'}`)}>
        <p>
          {free > 0
            ? say('events-day:admit.room', { count: free })
            : say('events-day:admit.full', { came: figures.came, expected: figures.expected })}
        </p>
      </Notice>
      <Form state={state}>
        <div className="door">
          <Hidden name="by" value={by} />
          <Hidden name="admit" value="on" />
          <Came people={party.people} />
          {free < party.people && (
            <Checkbox name="overQuota" label={say('events-day:admit.over')} hint={say('events-day:admit.overHint')} />
          )}
          <Button tone="quiet">{say('events-day:admit.do')}</Button>
        </div>
      </Form>
    </>
  )
}
