import { href } from '#app/href.ts'
import { Day } from '#app/ui/dates.tsx'
import { fieldId } from '#app/ui/form/form-state.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import type { AnsweredPage, ShownAnswer } from '../answers-shown.ts'

/** Everything that was asked, with what was answered; with `secret` each question leads to where it can be mended. */
export function AnswersList({ pages, secret }: { pages: AnsweredPage[]; secret?: string }) {
  const { say } = useText()
  return (
    <>
      {pages.map((page, at) => (
        <section key={page.key} className="answers">
          <h2>{page.title ? <Written {...page.title} /> : say('surveys:check.page', { page: at + 1 })}</h2>
          <dl>
            {page.questions.map(({ key, number, words, answers }) => (
              <div key={key}>
                <dt>
                  <span className="question-number">{say('surveys:question.number', { number })}</span>{' '}
                  <Written {...words} />
                </dt>
                {answers.map((answer) => (
                  <dd key={answer.field} id={fieldId(answer.field)}>
                    <Answer answer={answer} />
                  </dd>
                ))}
                {secret && (
                  <dd className="mend">
                    <A
                      to={href(
                        '/answers/:secret/pages/:page',
                        { secret, page: page.key },
                        { check: 'yes', '#': fieldId(answers[0]?.field ?? '') },
                      )}
                    >
                      {say('surveys:check.mend')}
                      <span className="vh">{say('surveys:check.mendWhich', { number })}</span>
                    </A>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

function Answer({ answer }: { answer: ShownAnswer }) {
  const { say, lang } = useText()
  const { row, choices, ranked, other, amount, unit, day, words } = answer
  return (
    <>
      {row && (
        <span className="row">
          <Written {...row} />
          {say('surveys:check.colon')}
        </span>
      )}
      {answer.isEmpty && <span className="none">{say('surveys:check.none')}</span>}
      {choices.length > 1 ? (
        <Choices choices={choices} ranked={ranked} />
      ) : (
        choices.map((each) => <Written key={each.ja} {...each} />)
      )}
      {other && <div className="typed">{say('surveys:check.other', { text: other })}</div>}
      {amount}
      {amount && unit && lang === 'en' && ' '}
      {amount && unit && <Written {...unit} />}
      {day && <Day value={day} />}
      {words && <div className="typed">{words}</div>}
    </>
  )
}

function Choices({ choices, ranked }: Pick<ShownAnswer, 'choices' | 'ranked'>) {
  const items = choices.map((each) => (
    <li key={each.ja}>
      <Written {...each} />
    </li>
  ))
  return ranked ? <ol>{items}</ol> : <ul>{items}</ul>
}
