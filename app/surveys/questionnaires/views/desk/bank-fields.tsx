import { href } from '#app/href.ts'
import { EnterSaves, Form, type FormState, Hidden, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import type { EntryType } from '../../entry-types.ts'
import { EntryFields } from './entry-fields.tsx'
import { SaveOrBack } from './survey-form-page.tsx'

type Props = {
  state: FormState
  type: EntryType
  rows: { options: number; rows: number; focus: string }
  isNew: boolean
}

/** A question of the bank as it is written. */
export function BankFields({ state, type, rows, isNew }: Props) {
  const { say } = useText()
  return (
    <Form state={state}>
      <EnterSaves />
      <Hidden name="type" value={type} />
      <Hidden name="version" value={String(state.values.version ?? '0')} />
      <TextField
        name="name"
        label={say('surveys-desk:bank.name')}
        hint={say('surveys-desk:bank.nameHint')}
        maxLength={100}
        required
      />
      <EntryFields type={type} rows={rows} isNew={isNew} />
      <SaveOrBack
        button={say(isNew ? 'surveys-desk:bank.keepDo' : 'surveys-desk:save')}
        back={href('/desk/question-bank')}
      />
    </Form>
  )
}
