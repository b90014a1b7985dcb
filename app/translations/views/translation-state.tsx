import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Notice, Tag } from '#app/ui/parts.tsx'
import type { TranslationCounts } from '../plan-translations.ts'

/** How far the text of a plan is translated, in a line. */
export function TranslationState({ plan, counts, may }: { plan: string; counts: TranslationCounts; may: boolean }) {
  const { say } = useText()
  const languages = (['en', 'easy'] as const).filter(
    (language) => counts[language].stale + counts[language].missing > 0,
  )
  if (languages.length === 0) return null
  return (
    <p className="meta">
      {languages.map((language) => {
        const { stale, missing } = counts[language]
        return (
          <span key={language}>
            {say(`translations:language.${language}`)}{' '}
            {stale > 0 && <Tag tone="act">{say('translations:counts.stale', { count: stale })}</Tag>}{' '}
            {missing > 0 && say('translations:counts.missing', { count: missing })}
          </span>
        )
      })}
      {may && <A to={href('/desk/plans/:plan/translations', { plan })}>{say('translations:counts.look')}</A>}
    </p>
  )
}

/** Told before a text is published: what readers of other languages will see marked. */
export function TranslationsBehind({ plan, count }: { plan: string; count: number }) {
  const { say } = useText()
  if (count === 0) return null
  return (
    <Notice tone="warn" title={say('translations:counts.publication', { count })}>
      <p>
        <A to={href('/desk/plans/:plan/translations', { plan })}>{say('translations:counts.look')}</A>
      </p>
    </Notice>
  )
}
