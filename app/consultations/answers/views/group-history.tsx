import { type CategoryLabel, CategoryTag, type Shown } from '#app/consultations/comments/views/marks.tsx'
import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import type { GroupPage } from '../group-page.ts'

/** Every step and every wording, the newest first. */
export function GroupHistory({ group, categories }: { group: Shown<GroupPage>; categories: CategoryLabel[] }) {
  const { say } = useText()
  const { steps, versions } = group
  // an answer that was only written, once, has no story
  if (steps.length === 0 && versions.length < 2) return null
  return (
    <>
      <h2>{say('answers:history.title')}</h2>
      {steps.length > 0 && (
        <ul className="entries dense">
          {steps.map((step, at) => (
            <li key={at}>
              <p>
                <strong>{say(`answers:history.${step.step}`)}</strong>{' '}
                {say('answers:response.version', { number: step.number })}
              </p>
              <p className="meta">
                <span>{step.by}</span>
                <Moment value={step.madeAt} />
              </p>
              {step.reason && <p lang="ja">{step.reason}</p>}
              {step.lapsed && (
                <p className="late">
                  {say(`answers:history.lapsed.${step.lapsed.cause}`)} <Moment value={step.lapsed.at} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {versions.slice(1).map((version) => (
        <details key={version.number}>
          <summary>
            {say('answers:response.version', { number: version.number })} {version.author}{' '}
            <Moment value={version.madeAt} />
          </summary>
          <p>
            <CategoryTag category={version.category} labels={categories} />
          </p>
          <p lang="ja">{version.summary}</p>
          <p className="text" lang="ja">
            {version.body}
          </p>
        </details>
      ))}
    </>
  )
}
