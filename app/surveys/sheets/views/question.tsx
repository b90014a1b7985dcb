import type { ReactNode } from 'react'
import type { Choice } from '#app/ui/form/choices.tsx'
import { Checkboxes, Radios, Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import { useField } from '#app/ui/form/form-state.tsx'
import { pick, useText, Written } from '#app/ui/language.tsx'
import type { AskedQuestion } from '../asked.ts'
import { DayField, NumberField } from './amount-fields.tsx'
import { Matrix } from './matrix.tsx'
import { useRules } from './rules.tsx'

type Props = { question: AskedQuestion; label: ReactNode; hint: ReactNode }

/** One question with its fields; what was typed and what has to be mended come from the form around it. */
export function Question({ question }: { question: AskedQuestion }) {
  const rules = useRules(question)
  const hint = question.hint ? (
    <>
      {rules && <span className="question-rules">{rules}</span>}
      <Written {...question.hint} />
    </>
  ) : (
    rules
  )
  const { required } = question
  const label = <Label question={question} />
  const name = question.items[0]?.field ?? ''
  switch (question.type) {
    case 'matrix':
      return <Matrix question={question} label={label} hint={hint} />
    case 'ranking':
      return <Ranking question={question} label={label} hint={hint} />
    case 'multiple':
    case 'single':
    case 'scale':
      return <Choices question={question} label={label} hint={hint} />
    case 'number':
      return <NumberField question={question} label={label} hint={hint} />
    case 'date':
      return <DayField question={question} label={label} hint={hint} />
    case 'short':
      return <TextField name={name} label={label} hint={hint} required={required} maxLength={question.limit ?? 200} />
    case 'long':
      return <TextArea name={name} label={label} hint={hint} required={required} maxLength={question.limit ?? 5000} />
  }
}

/** 問3 and the words of the question. */
function Label({ question }: { question: AskedQuestion }) {
  const { say } = useText()
  return (
    <>
      <span className="question-number">{say('surveys:question.number', { number: question.number })}</span>{' '}
      <Written {...question.words} />
    </>
  )
}

/** "Other" asks for words. What is not required can be unchosen again, also without script. */
function Choices({ question, label, hint }: Props) {
  const { say } = useText()
  const { type, required, items } = question
  const [{ field = '', other = '' } = {}] = items
  const typed = useField(other ?? '').value
  const options: Choice[] = question.options.map((option) => ({
    value: String(option.code),
    label: <Written {...option.words} />,
    extra: option.other && other && <TextField name={other} maxLength={200} label={say('surveys:question.other')} />,
    open: typed !== '',
  }))
  if (type === 'multiple') {
    return <Checkboxes name={field} legend={label} hint={hint} required={required} options={options} />
  }
  if (!required) options.push({ value: '-', label: say('surveys:question.noAnswer') })
  return <Radios name={field} legend={label} hint={hint} required={required} options={options} />
}

/** First, second …: a list to choose from for each rank. */
function Ranking({ question, label, hint }: Props) {
  const { say, t, lang } = useText()
  const options = question.options.map(({ code, words }) => ({
    value: String(code),
    label: pick(lang, { ja: words.ja, easy: words.easy, en: words.en }),
  }))
  return (
    <fieldset className="field ranking" aria-describedby={hint ? `${question.key}-hint` : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${question.key}-hint`}>
          {hint}
        </p>
      )}
      {question.items[0]?.ranks.map((name, at) => (
        <Select
          key={name}
          name={name}
          label={say('surveys:question.rank', { rank: at + 1 })}
          required={question.required && at === 0}
          options={options}
          empty={t('surveys:question.noChoice')}
        />
      ))}
    </fieldset>
  )
}
