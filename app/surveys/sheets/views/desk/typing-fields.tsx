import { useField } from '#app/ui/form/form-state.tsx'
import { describedBy, FieldErrors } from '#app/ui/form/question.tsx'
import { plain, RubyText, useText } from '#app/ui/language.tsx'
import type { TypingField, TypingQuestion } from '../../typing-fields.ts'
import { useWords } from './words.tsx'

/** A paper sheet in its order: beside each field stand the numbers that can be typed, and what they mean. */
export function TypingFields({ questions }: { questions: TypingQuestion[] }) {
  return (
    <div className="typing">
      {questions.map((question) => (
        <TypingRow key={question.key} question={question} />
      ))}
    </div>
  )
}

function TypingRow({ question }: { question: TypingQuestion }) {
  const { say } = useText()
  const words = useWords()
  const isMatrix = question.type === 'matrix'
  const head = (
    <>
      <b className="numeric">{say('survey-paper:form.question', { number: question.number })}</b>{' '}
      <RubyText text={words(question.words)} />
      {question.conditional && <small>{say('survey-paper:typing.conditional')}</small>}
    </>
  )
  return (
    <fieldset className="typing-row">
      <legend>{head}</legend>
      <Legend question={question} />
      <div className="typing-fields">
        {question.fields.map((field) => (
          <OneField key={field.field} question={question} field={field} isRow={isMatrix} />
        ))}
      </div>
    </fieldset>
  )
}

function Legend({ question }: { question: TypingQuestion }) {
  const { say } = useText()
  const words = useWords()
  if (question.options.length === 0) return null
  return (
    <ul className="typing-legend">
      {question.options.map(({ code, words: label, other }) => (
        <li key={code}>
          <b className="numeric">{code}</b> <RubyText text={words(label)} />
          {other && <>　{say('survey-paper:typing.withWords')}</>}
        </li>
      ))}
      {(question.type === 'multiple' || question.type === 'ranking') && (
        <li>{say(`survey-paper:typing.most.${question.type}`, { max: question.most })}</li>
      )}
      <li id={howId(question)}>
        <HowUnreadable />
      </li>
    </ul>
  )
}

/** What stands for an answer nobody can read: as a further choice, or beside the field of a text. */
function HowUnreadable() {
  const { say } = useText()
  return (
    <>
      <b>x</b> {say('survey-paper:typing.isUnreadable')}
    </>
  )
}
const howId = ({ key }: TypingQuestion) => `how-${key}`

function OneField({ question, field, isRow }: { question: TypingQuestion; field: TypingField; isRow: boolean }) {
  const { t, say } = useText()
  const words = useWords()
  const { id, value, errors } = useField(field.field)
  const hasOptions = question.options.length > 0
  const shared = {
    ...{ id, name: field.field, defaultValue: value, autoComplete: 'off', spellCheck: false },
    'data-typed': '',
    'data-options': hasOptions ? meanings(question, words, t('survey-paper:state.unreadable')) : undefined,
    'aria-invalid': errors.length > 0 || undefined,
    'aria-describedby': [describedBy(id, undefined, errors), howId(question)].filter(Boolean).join(' '),
  }
  return (
    <div className="typing-field" data-bad={errors.length > 0 || undefined}>
      <FieldErrors id={id} errors={errors} />
      <label htmlFor={id}>
        {isRow && field.row ? (
          <RubyText text={words(field.row)} />
        ) : (
          <span className="vh">{say('survey-paper:typing.field', { number: question.number })}</span>
        )}
      </label>
      {question.type === 'long' ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input {...shared} type="text" className={question.type === 'short' ? undefined : 'code'} inputMode="text" />
      )}
      {question.unit && <RubyText text={words(question.unit)} />}
      {!hasOptions && (
        <small className="typing-how" id={howId(question)}>
          {question.type === 'date' && <>{say('survey-paper:typing.dayHow')}　</>}
          <HowUnreadable />
        </small>
      )}
    </div>
  )
}

/** What the script shows while somebody types: number and word of each option, and what x stands for. */
function meanings(question: TypingQuestion, words: ReturnType<typeof useWords>, x: string): string {
  const options = question.options.map(({ code, words: label }) => [code, plain(words(label))])
  return JSON.stringify({ ...Object.fromEntries(options), x })
}
