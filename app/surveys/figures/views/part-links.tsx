import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import type { Wording } from '#app/wording.ts'
import { useWords } from './figure-table.tsx'

type Part = { page: string; part: number; from: number; to: number; title: Wording | null; isCurrent: boolean }

/** The pages of the questionnaire: figures are counted for one at a time. At the end of one, the way to its neighbours. */
export function PartLinks({
  slug,
  target,
  parts,
  isEnd = false,
}: {
  slug: string
  target: 'sample' | 'open'
  parts: Part[]
  isEnd?: boolean
}) {
  const { t, say } = useText()
  const words = useWords()
  if (parts.length < 2) return null
  const at = parts.findIndex(({ isCurrent }) => isCurrent)
  const linkOf = ({ page, part, from, to, title, isCurrent }: Part, rel?: 'prev' | 'next') => (
    <A
      key={`${page} ${part}`}
      to={href('/desk/surveys/:survey/figures', { survey: slug }, { target, page, part: part === 1 ? null : part })}
      aria-current={isCurrent ? 'page' : undefined}
      rel={rel}
    >
      {say(from === to ? 'survey-results:figures.one' : 'survey-results:figures.some', { from, to })}
      {title && ` ${words(title)}`}
    </A>
  )
  if (!isEnd) {
    return (
      <nav className="filters" aria-label={t('survey-results:figures.pages')}>
        {parts.map((part) => linkOf(part))}
      </nav>
    )
  }
  const [before, after] = [parts[at - 1], parts[at + 1]]
  return (
    <nav className="turn" aria-label={t('survey-results:figures.turn')}>
      {before && linkOf(before, 'prev')}
      {after && linkOf(after, 'next')}
    </nav>
  )
}
