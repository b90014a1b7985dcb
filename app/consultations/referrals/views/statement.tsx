import type { ReactNode } from 'react'
import { Decided } from '#app/consultations/comments/views/organisation-said.tsx'
import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { EndedGroup } from '#app/ui/ended-group.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import { NewSince } from '#app/ui/since-seen.tsx'
import type { Statement } from '../statement.ts'

/** One wording of what a group states. */
export function StatementText({ statement }: { statement: Statement }) {
  const { say } = useText()
  return (
    <>
      <p className="meta">
        <Moment value={statement.madeAt} />
        <span>
          <Decided {...statement} />
        </span>
        {statement.late && <Tag>{say('referrals:late')}</Tag>}
      </p>
      <div className="typed" lang="ja">
        {statement.body}
      </div>
    </>
  )
}

/** The newest wording, and the earlier ones folded. */
export function Statements({ statements }: { statements: Statement[] }) {
  const { say } = useText()
  const [newest, ...earlier] = statements
  if (!newest) return null
  return (
    <>
      <StatementText statement={newest} />
      {earlier.length > 0 && (
        <details>
          <summary>{say('referrals:earlier', { count: earlier.length })}</summary>
          {earlier.map((each) => (
            <StatementText key={each.number} statement={each} />
          ))}
        </details>
      )}
    </>
  )
}

type Stated = { id: string; title: string; plan: { slug: string; title: string }; statement: Statement }

/** On the page of a group: what it stated on plans when the city asked, each with the way to what the others stated. */
export function OwnStatements({ title, statements }: { title: ReactNode; statements: Stated[] }) {
  if (statements.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="entries">
        {statements.map(({ id, title: asked, plan, statement }) => (
          <li key={id}>
            <h3>
              <A to={href('/plans/:plan/statements/:referral', { plan: plan.slug, referral: id })}>
                <span lang="ja">
                  {plan.title}　{asked}
                </span>
              </A>
            </h3>
            <StatementText statement={statement} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Answering = {
  slug: string
  state: string
  name: string
  remindedAt: string | null
  statements: Statement[]
  isNew?: boolean
}

/** Who was asked and what they stated, by their reading. */
export function AnswersOf({ groups, atDesk = false }: { groups: Answering[]; atDesk?: boolean }) {
  const { say } = useText()
  return groups.map(({ slug, state, name, remindedAt, statements, isNew }) => (
    <section key={slug}>
      <h2>
        <A to={href('/groups/:group', { group: slug })}>
          <span lang="ja">{name}</span>
        </A>{' '}
        <EndedGroup state={state} />
        {isNew && <NewSince />}
      </h2>
      {statements.length > 0 ? <Statements statements={statements} /> : <p>{say('referrals:unanswered')}</p>}
      {atDesk && remindedAt && (
        <p className="hint">
          {say('referrals:reminded')} <Moment value={remindedAt} />
        </p>
      )}
    </section>
  ))
}
