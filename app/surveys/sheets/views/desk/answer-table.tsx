import { plain, RubyText, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import type { AnswerLine } from '../../sheet-page.ts'
import { useWords } from './words.tsx'

/** What a sheet counts as, item by item. */
export function AnswerTable({ lines }: { lines: AnswerLine[] }) {
  const { say, written } = useText()
  const words = useWords()
  const column = (key: string, more = {}) => ({ key, label: written(`survey-paper:answers.${key}`), ...more })
  return (
    <DataTable
      caption={say('survey-paper:answers.title')}
      cards
      columns={[column('number'), column('question', { head: true }), column('answer')]}
      rows={lines.map((line) => ({
        key: line.item,
        cells: {
          number: say('survey-paper:form.question', { number: line.number }),
          question: <RubyText text={line.row ? `${words(line.words)} — ${words(line.row)}` : words(line.words)} />,
          answer: <Answered line={line} />,
        },
      }))}
    />
  )
}

function Answered({ line }: { line: AnswerLine }) {
  const { say } = useText()
  const words = useWords()
  if (line.state !== 'given') return <>{say(`survey-paper:state.${line.state}`)}</>
  const choices = line.choices.map(({ code, words: label }) => `${code} ${label ? plain(words(label)) : ''}`)
  return (
    <>
      {choices.join(' / ')}
      {line.other && `（${line.other}）`}
      {line.text && <span className="typed">{line.text}</span>} {line.unit && words(line.unit)}
    </>
  )
}
