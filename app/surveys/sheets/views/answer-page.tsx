import { Written } from '#app/ui/language.tsx'
import type { AskedEntry } from '../asked.ts'
import { Question } from './question.tsx'

/**
 * The questions of a page, without the form around them: for those who answer and for staff who look at a draft. Typed
 * values and errors come from the form (ui/form.tsx), by the names of the fields.
 */
export function AnswerPage({ entries }: { entries: AskedEntry[] }) {
  return (
    <>
      {entries.map((entry) => {
        if ('number' in entry) return <Question key={entry.key} question={entry} />
        if (entry.type === 'heading') {
          return (
            <h2 key={entry.key}>
              <Written {...entry.words} />
            </h2>
          )
        }
        return (
          <p key={entry.key} className="typed explanation">
            <Written {...entry.words} />
          </p>
        )
      })}
    </>
  )
}
