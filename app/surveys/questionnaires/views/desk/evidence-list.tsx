import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import type { Named } from '../../outline.ts'

export type ShownEvidence = {
  sectionId: string
  item: string
  plan: string
  planTitle: string
  section: string
  number: string | null
  title: string | null
}

/** What a link is about: the whole survey, or one question or row of it. */
export function useEvidenceName(names: Record<string, Named>) {
  const { t } = useText()
  return (item: string): string => {
    const named = names[item]
    if (!named) return item === '' ? t('surveys-desk:sections.whole') : item
    return t('surveys-desk:question', { number: named.number }) + (named.row ? `「${named.row}」` : '')
  }
}

export function EvidenceList({
  evidence,
  names,
  survey,
  mayEdit,
}: {
  evidence: ShownEvidence[]
  names: Record<string, Named>
  survey: string
  mayEdit: boolean
}) {
  const { say } = useText()
  const name = useEvidenceName(names)
  return (
    <>
      {evidence.length === 0 && <p>{say('surveys-desk:sections.none')}</p>}
      <ul>
        {evidence.map(({ sectionId, item, plan, planTitle, section, number, title }) => (
          <li key={sectionId + item}>
            <A to={href('/desk/plans/:plan/sections/:section', { plan, section })}>
              <span lang="ja">
                {planTitle} {number} {title}
              </span>
            </A>{' '}
            – {name(item)}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <p>
          <A to={href('/desk/surveys/:survey/sections', { survey })}>{say('surveys-desk:sections.edit')}</A>
        </p>
      )}
    </>
  )
}
