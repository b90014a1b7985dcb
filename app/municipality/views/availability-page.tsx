import type { ComponentProps } from 'react'
import { ErrorSummary, Form, type FormState, Hidden } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, type Crumb } from '#app/ui/parts.tsx'
import { SettingsPage } from './settings-page.tsx'

type Props = {
  me: ComponentProps<typeof SettingsPage>['me']
  way: Crumb[]
  word: string
  isClosed: boolean
  /** Of the word as it is now. */
  version: string
  state: FormState
  back: string
}

/** Asks whether a word is closed to new choices, or offered again. */
export function AvailabilityPage({ me, way, word, isClosed, version, state, back }: Props) {
  const { say } = useText()
  const act = isClosed ? 'reopen' : 'close'
  return (
    <SettingsPage me={me} way={way} title={say(`settings:${act}.title`, { word })} lead={say(`settings:${act}.lead`)}>
      <ErrorSummary state={state} />
      <Form>
        <Hidden name="version" value={version} />
        <Hidden name="open" value={isClosed ? 'yes' : 'no'} />
        <p className="actions">
          <Button tone={isClosed ? 'main' : 'danger'}>{say(`settings:${act}.button`)}</Button>
          <ButtonLink to={back} tone="quiet">
            {say('settings:back')}
          </ButtonLink>
        </p>
      </Form>
    </SettingsPage>
  )
}
