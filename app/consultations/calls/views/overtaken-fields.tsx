import type { ReactNode } from 'react'
import { Hidden } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { CallChoices } from '../desk-calls.ts'
import type { Overtaken } from '../overtaken.ts'

/** The notice was published while the form of the draft was being filled in: what can no longer be saved, to copy from. */
export function OvertakenFields({ fields, choices }: { fields: Overtaken[]; choices: CallChoices }) {
  const { say } = useText()
  const label = useFieldLabel(choices.minPeriodDays)
  const words = useTypedWords(choices)
  if (fields.length === 0) return null
  return (
    <Notice tone="warn" title={say('consultations:desk.form.overtaken')}>
      <p>{say('consultations:desk.form.overtakenWhy')}</p>
      <div className="form">
        {fields.map(({ name, typed }) => {
          const text = words(name, typed)
          return (
            <div className="field" key={name}>
              <label htmlFor={`overtaken-${name}`}>{label(name)}</label>
              <textarea
                id={`overtaken-${name}`}
                readOnly
                rows={Math.min(8, text.split('\n').length + Math.floor(text.length / 18))}
                defaultValue={text}
              />
            </div>
          )
        })}
      </div>
    </Notice>
  )
}

/** Sent along by the short form, so that what was typed is shown again where something else has to be mended. */
export function OvertakenKept({ fields }: { fields: Overtaken[] }) {
  const all = fields.flatMap(({ name, typed }) => [typed].flat().map((value) => ({ name, value })))
  if (all.length === 0) return null
  return (
    <>
      <Hidden name="told" value="on" />
      {all.map(({ name, value }) => (
        <Hidden key={name + value} name={name} value={value} />
      ))}
    </>
  )
}

function useFieldLabel(days: number) {
  const { say } = useText()
  return (name: string): ReactNode => {
    const [, stem = name, language] = /^(.+?)(Easy|En)?$/.exec(name) ?? []
    if (stem === 'openDiscussion') return say('discussion:call.field')
    if (stem === 'shortPeriodReason') return say('consultations:desk.form.shortReason', { days })
    const keys: Record<string, string> = { editionId: 'edition', departmentId: 'department' }
    const label = say(`consultations:desk.form.${keys[stem] ?? stem}`)
    if (!language) return label
    return (
      <>
        {label} – {say(`consultations:desk.form.${language.toLowerCase()}`)}
      </>
    )
  }
}

/** What was chosen, in the words it was chosen by. */
function useTypedWords(choices: CallChoices) {
  const { t } = useText()
  return (name: string, typed: string | string[]): string => {
    const values = [typed].flat()
    if (name === 'openDiscussion') return t(values[0] ? 'ui:conflict.ticked' : 'ui:conflict.notTicked')
    const known = new Map([
      ...choices.departments.map(({ id, name: label }): [string, string] => [id, label]),
      ...choices.classes.map(({ code, label }): [string, string] => [code, label]),
      ...choices.editions.map(({ id, title, stage, edition }): [string, string] => [
        id,
        `${title}\u3000${stage} ${t('consultations:edition', { edition })}`,
      ]),
    ])
    const words = values
      .map((value) => known.get(value) ?? (name.endsWith('sAt') ? value.replace('T', ' ') : value))
      .join('\n')
    return words === '' ? t('ui:conflict.empty') : words
  }
}
