import { type FormState, useField } from '#app/ui/form/form-state.tsx'
import { describedBy, FieldErrors } from '#app/ui/form/question.tsx'
import { useText } from '#app/ui/language.tsx'

/** Each sentence with the opinion it belongs to, then where each opinion belongs in the plan. */
export function ReadingFields({
  lines,
  most,
  sections,
  state,
}: {
  lines: string[]
  most: number
  sections: { id: string; label: string; depth: number }[]
  state: FormState
}) {
  const { say, t } = useText()
  const [sentence, section] = [useField('sentence'), useField('section')]
  const chosen = [state.values.sentence ?? []].flat()
  const places = [state.values.section ?? []].flat()
  const numbers = Array.from({ length: most }, (_, at) => at + 1)
  const used = Math.max(1, ...chosen.map(Number))
  return (
    <>
      <FieldErrors {...sentence} />
      <ol className="reading-lines">
        {lines.map((line, at) => (
          <li key={at}>
            <label>
              <span lang="ja">{line.trim()}</span>
              <select
                name="sentence"
                id={at === 0 ? sentence.id : undefined}
                defaultValue={chosen[at] ?? '1'}
                aria-invalid={sentence.errors.length > 0 || undefined}
                aria-describedby={describedBy(sentence.id, null, sentence.errors)}
              >
                {numbers.map((number) => (
                  <option key={number} value={number}>
                    {t('answers:reading.opinion', { number })}
                  </option>
                ))}
                <option value="0">{t('answers:reading.noOpinion')}</option>
              </select>
            </label>
          </li>
        ))}
      </ol>
      <fieldset
        className="field"
        data-bad={section.errors.length > 0 || undefined}
        aria-describedby={describedBy(section.id, null, section.errors)}
      >
        <legend>{say('answers:reading.places')}</legend>
        <p className="hint">{say('answers:reading.placesHint')}</p>
        <FieldErrors {...section} />
        {numbers.map((number) => (
          <label key={number} className="reading-place" data-used={number <= used || undefined}>
            <span>{say('answers:reading.opinion', { number })}</span>
            <select
              name="section"
              id={number === 1 ? section.id : undefined}
              defaultValue={places[number - 1] ?? 'whole'}
            >
              <option value="whole">{t('answers:place.whole')}</option>
              {sections.map(({ id, label, depth }) => (
                <option key={id} value={id}>
                  {'\u3000'.repeat(depth) + label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
    </>
  )
}
