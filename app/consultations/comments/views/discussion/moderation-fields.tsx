import { Checkbox, type FormState, Radios, TextArea } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { ModerationState } from '../../tables.ts'
import { decisionsFrom } from './decisions.tsx'

type Props = { state: FormState; standing: ModerationState; alike: number; asksNames: boolean }

/** What is taken out, why, and what is to be done. */
export function ModerationFields({ state, standing, alike, asksNames }: Props) {
  const { say, written } = useText()
  return (
    <>
      <div data-passages={written('discussion:item.take')}>
        <TextArea
          name="hide"
          label={say('discussion:item.hide')}
          hint={say('discussion:item.hideHint')}
          rows={3}
          optional
        />
      </div>
      <Radios
        name="redactedFor"
        legend={say('discussion:item.redactedFor')}
        options={(['personal', 'rights', 'other'] as const).map((value) => ({
          value,
          label: say(`discussion:item.for.${value}`),
        }))}
      />
      <p className="actions">
        <Button tone="quiet" name="step" value="preview">
          {say('discussion:item.preview')}
        </Button>
      </p>
      <Radios
        name="decision"
        legend={say('discussion:desk.decision')}
        required
        options={decisionsFrom(standing, true).map((value) => ({ value, label: say(`discussion:desk.to.${value}`) }))}
      />
      <TextArea
        name="reason"
        label={say('discussion:desk.reason')}
        hint={say('discussion:desk.reasonHint')}
        rows={2}
        maxLength={500}
      />
      {alike > 1 && <Checkbox name="alike" label={say('discussion:item.alike', { count: alike })} />}
      {(asksNames || state.errors.confirmedNames) && (
        <Checkbox
          name="confirmedNames"
          label={say('discussion:item.confirm')}
          hint={say('discussion:item.confirmHint')}
        />
      )}
    </>
  )
}
