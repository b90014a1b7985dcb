import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import type { TermUse } from '../glossary.ts'

/** The sections that explain a term, by the page of each, with where they stand. */
export function TermUses({ uses }: { uses: TermUse[] }) {
  const { say } = useText()
  if (uses.length === 0) return <p>{say('settings:term.unused')}</p>
  return (
    <ul className="entries">
      {uses.map(({ plan, planTitle, key, number, title, working, edition }) => (
        <li key={`${plan} ${key}`}>
          <p className="entry-title">
            <A
              to={
                edition
                  ? href('/plans/:plan/editions/:edition/sections/:section', { plan, edition, section: key })
                  : href('/desk/plans/:plan/sections/:section', { plan, section: key })
              }
            >
              <span lang="ja">{[number, title].filter(Boolean).join('\u3000')}</span>
            </A>
          </p>
          <p className="meta">
            <span lang="ja">{planTitle}</span>
            {edition && <Tag>{say('settings:term.published', { edition })}</Tag>}
            {working && <Tag>{say('settings:term.working')}</Tag>}
          </p>
        </li>
      ))}
    </ul>
  )
}
