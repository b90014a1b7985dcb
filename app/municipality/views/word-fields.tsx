import { Checkbox, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

/** A word in three languages; a class also asks one thing of those who choose it. */
export function WordFields({ hasExtra }: { hasExtra: boolean }) {
  const { say } = useText()
  return (
    <>
      <TextField name="label" label={say('settings:word.label')} maxLength={100} required />
      <TextField
        name="labelEasy"
        label={say('settings:word.labelEasy')}
        hint={
          <>
            {say('settings:word.otherHint')} {say('settings:rubyHint')}
          </>
        }
        optional
      />
      <TextField name="labelEn" label={say('settings:word.labelEn')} maxLength={100} optional />
      {hasExtra && (
        <fieldset className="fields">
          <legend>
            <h2>{say('settings:word.extra')}</h2>
          </legend>
          <p className="hint">{say('settings:word.extraHint')}</p>
          <TextField name="extraLabel" label={say('settings:word.extraLabel')} maxLength={100} optional />
          <TextField
            name="extraLabelEasy"
            label={say('settings:word.extraLabelEasy')}
            hint={say('settings:rubyHint')}
            optional
          />
          <TextField name="extraLabelEn" label={say('settings:word.extraLabelEn')} maxLength={100} optional />
          <Checkbox name="extraRequired" label={say('settings:word.extraRequired')} />
        </fieldset>
      )}
    </>
  )
}
