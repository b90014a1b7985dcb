import { Folded } from '#app/ui/folded.tsx'
import { Checkbox, DateField, Hidden, TextField } from '#app/ui/form/form.tsx'
import { pick, plain, useText } from '#app/ui/language.tsx'
import { wordingOf } from '#app/wording.ts'
import type { Stage } from './options.tsx'

/** The stops of a plan, one for each stage. */
export function StopFields({ stages }: { stages: Stage[] }) {
  const { say, lang } = useText()
  return stages.map((stage, at) => {
    const label = plain(pick(lang, wordingOf(stage, 'label')))
    return (
      <fieldset key={stage.code} className="fields">
        <legend>
          <strong>{label}</strong>
        </legend>
        <Hidden name={`stops[${at}].stage`} value={stage.code} />
        <Checkbox name={`stops[${at}].shown`} label={say('plans-desk:timeline.shown', { stage: label })} />
        <DateField name={`stops[${at}].onDay`} label={say('plans-desk:timeline.day')} optional />
        <TextField name={`stops[${at}].note`} label={say('plans-desk:timeline.note')} maxLength={300} optional />
        <Folded label={say('plans-desk:timeline.languages')} names={[`stops[${at}].noteEasy`, `stops[${at}].noteEn`]}>
          <TextField name={`stops[${at}].noteEasy`} label={say('plans-desk:timeline.noteEasy')} optional />
          <TextField name={`stops[${at}].noteEn`} label={say('plans-desk:timeline.noteEn')} optional />
        </Folded>
      </fieldset>
    )
  })
}
