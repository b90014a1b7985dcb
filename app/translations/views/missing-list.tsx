import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import type { Missing } from '../plan-translations.ts'

/** Where nothing was written in a language yet. */
export function MissingList({ plan, missing }: { plan: string; missing: Missing[] }) {
  const { say } = useText()
  if (missing.length === 0) return null
  return (
    <>
      <h3>{say('translations:missing')}</h3>
      <ul className="entries close">
        {missing.map(({ section, count }) => (
          <li key={section?.key ?? ''}>
            {section ? (
              <A to={href('/desk/plans/:plan/sections/:section', { plan, section: section.key })}>
                <span lang="ja">{[section.number, section.title].filter(Boolean).join(' ')}</span>
              </A>
            ) : (
              <A to={href('/desk/plans/:plan/details', { plan })}>{say('translations:ofPlan')}</A>
            )}{' '}
            <small>{say('translations:places', { count })}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
