import type { ReactNode } from 'react'
import { useText } from '../language.tsx'
import { TextArea, TextField } from './form.tsx'
import { useField } from './form-state.tsx'

/** A text in Japanese, and folded away below it the same in easy Japanese and English. */
export function InThree({
  names,
  label,
  hint,
  max,
  rows,
  required,
  optional,
  only,
}: {
  /** Names of the fields: Japanese, easy, English. */
  names: [string, string, string]
  label: ReactNode
  hint?: ReactNode
  max: number
  /** Lines; none: a field of one line. */
  rows?: number
  required?: boolean
  optional?: boolean
  /** The Japanese text can no longer be changed. */
  only?: 'translations'
}) {
  const { say } = useText()
  const isWritten = [useField(names[1]), useField(names[2])].some(({ value, standing }) => value !== '' || standing)
  const one = (name: string, label: ReactNode, hint?: ReactNode, need = {}) =>
    rows === undefined ? (
      <TextField name={name} label={label} hint={hint} maxLength={max} {...need} />
    ) : (
      <TextArea name={name} label={label} hint={hint} rows={rows} maxLength={max} {...need} />
    )
  const named = (language: ReactNode) => (
    <>
      {label} – {language}
    </>
  )
  return (
    <>
      {only !== 'translations' && one(names[0], label, hint, { required, optional })}
      <details className="languages" open={isWritten || only === 'translations'}>
        <summary>
          {label} – {say('ui:three.languages')}
        </summary>
        {one(names[1], named(say('ui:three.easy')), <Readings />)}
        {one(names[2], named(say('ui:three.en')))}
      </details>
    </>
  )
}

// Shown as it is typed, so it cannot be a message: messages turn it into ruby.
function Readings() {
  const { t } = useText()
  const [before, after] = t('ui:three.easyHint', { sample: '\n' }).split('\n')
  return (
    <>
      {before}
      <code>{'{\u6f22\u5b57|\u304b\u3093\u3058}'}</code>
      {after}
    </>
  )
}
