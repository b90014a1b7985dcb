import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { Until } from '#app/ui/dates.tsx'
import { ErrorSummary, type FormState } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Icon, StateTag } from '#app/ui/parts.tsx'
import type { Problem } from '../result-check.ts'

type Props = { problems: Problem[]; consultation: string; state: FormState }

/** What still has to be mended before a result can be published, each with the way there. */
export function InTheWay({ problems, consultation, state }: Props) {
  const { say } = useText()
  return (
    <>
      <ErrorSummary state={state} />
      <h2>{say('answers:check.title', { count: problems.length })}</h2>
      <ul className="entries">
        {problems.map((problem) => (
          <li key={problem.kind}>
            <h3 className="entry-title late">
              <Icon name="bad" />{' '}
              {say(`answers:check.${problem.kind}`, 'count' in problem ? { count: problem.count } : {})}
            </h3>
            <Mend problem={problem} consultation={consultation} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Mend({ problem, consultation }: { problem: Problem; consultation: string }) {
  const { say } = useText()
  const to = (path: string, label: ReactNode) => (
    <p>
      <A to={path}>{label}</A>
    </p>
  )
  switch (problem.kind) {
    case 'not_announced':
      return to(href('/desk/consultations/:consultation/notice', { consultation }), say('answers:check.toNotice'))
    case 'open':
      return (
        <p>
          {say('answers:check.closes')} <Until value={problem.closesAt} />
        </p>
      )
    case 'published':
      return to(href('/consultations/:consultation/result', { consultation }), say('answers:check.toResult'))
    case 'unread':
      return to(href('/desk/items/:item/reading', { item: problem.item }), say('answers:check.toReading'))
    case 'unsorted':
      return to(href('/desk/opinions', { consultation, state: 'unsorted' }), say('answers:check.toOpinions'))
    case 'unapproved':
    case 'unlinked':
      return (
        <ul>
          {problem.groups.map(({ id, summary, state }) => (
            <li key={id}>
              <A
                to={
                  problem.kind === 'unlinked'
                    ? href('/desk/groups/:group/revisions', { group: id })
                    : href('/desk/groups/:group', { group: id })
                }
              >
                {summary || say('answers:group.noSummary')}
              </A>{' '}
              <StateTag kind="answer" state={state} />
            </li>
          ))}
        </ul>
      )
  }
}
