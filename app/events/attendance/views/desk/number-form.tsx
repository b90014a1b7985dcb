import { href } from '#app/href.ts'
import { address, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'

/** Where the number of an application is typed; what it finds is shown before anything is stored. */
export function NumberForm({ slug, session, typed = '' }: { slug: string; session: number; typed?: string }) {
  const { say, lang } = useText()
  return (
    <form
      method="get"
      action={address(href('/desk/events/:event/sessions/:session/day/check-in', { event: slug, session }), lang)}
      className="form number-form"
    >
      <label htmlFor="number">{say('events-desk:signups.number')}</label>
      <p className="hint" id="number-hint">
        {say('events-day:door.numberHint')}
      </p>
      <input
        id="number"
        name="number"
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby="number-hint"
      />
      <Button>{say('events-day:door.find')}</Button>
    </form>
  )
}
