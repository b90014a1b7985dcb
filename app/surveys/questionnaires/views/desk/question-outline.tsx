import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import type { Entry, Page } from '../../questionnaire.ts'

/** The questionnaire in short: pages, numbers and words. */
export function QuestionOutline({ pages, survey }: { pages: Page[]; survey: string }) {
  const { say } = useText()
  let number = 0
  const isCounted = ({ type }: Entry) => type !== 'heading' && type !== 'explanation'
  if (pages.every(({ entries }) => entries.length === 0)) return <p>{say('surveys-desk:survey.noQuestions')}</p>
  return (
    <ol className="question-outline">
      {pages.map((page, at) => (
        <li key={page.key}>
          <h3>
            {say('surveys-desk:page', { number: at + 1 })}
            {page.title && <span lang="ja">　{page.title.ja}</span>}
          </h3>
          <ol>
            {page.entries.map((entry) => (
              <li key={entry.key} data-type={entry.type}>
                {isCounted(entry) && <b>{say('surveys-desk:question', { number: ++number })}</b>}
                <A to={href('/desk/surveys/:survey/questions', { survey }, { '#': entry.key })}>
                  <span lang="ja">{entry.words.ja}</span>
                </A>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}
