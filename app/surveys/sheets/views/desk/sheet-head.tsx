import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { Radios, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { type Days, ReceivedFields } from './received-fields.tsx'

/** Number, code, target and day: what stands on a sheet beside its answers. */
export function SheetHead({ targets, days }: { targets: Target[]; days: Days }) {
  const { say } = useText()
  return (
    <div className="typing-head">
      <NumberField />
      {targets.length > 1 ? (
        <Radios
          name="target"
          legend={say('survey-paper:typing.targetLabel')}
          options={targets.map((target) => ({ value: target, label: say(`survey-paper:target.${target}`) }))}
          required
        />
      ) : (
        <input type="hidden" name="target" value={targets[0]} />
      )}
      {/* Before the code: what differs from sheet to sheet is typed in one go, from the code on. */}
      <ReceivedFields days={days} />
      {targets.includes('sample') && (
        <TextField
          name="code"
          label={say('survey-paper:form.code')}
          hint={say('survey-paper:typing.codeHint')}
          autoComplete="off"
          spellCheck={false}
          short
        />
      )}
    </div>
  )
}

/** What is stamped on the paper. */
export function NumberField() {
  const { say } = useText()
  return (
    <TextField
      name="number"
      label={say('survey-paper:typing.numberLabel')}
      hint={say('survey-paper:typing.numberHint')}
      inputMode="numeric"
      autoComplete="off"
      short
      required
    />
  )
}

/**
 * Enter in a field must not send a half-typed sheet: browsers press the first button of a form, and that one is disabled.
 * With script Enter goes to the next field.
 */
export function NoEnter() {
  return <button type="submit" disabled hidden />
}
