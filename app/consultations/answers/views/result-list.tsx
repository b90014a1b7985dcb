import type { Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { useCount } from '#app/ui/count.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { JapaneseOnly } from '#app/ui/japanese-only.tsx'
import { A, pick, plain, useText, Written } from '#app/ui/language.tsx'
import { Empty, Outline, Pagination } from '#app/ui/parts.tsx'
import type { Chapter, ResultRow } from '../result-page.ts'
import type { ResultParts } from '../result-parts.ts'
import type { Category } from '../tables.ts'
import { ResultEntry } from './result-entry.tsx'
import type { ResultHead } from './result-figures.tsx'

type Props = {
  result: ResultHead
  parts: ResultParts<Shown<ResultRow>>
  category: Category | null
  words: string
}

/** The rows by chapter: contents at the side, what to narrow them down by on top, one part of them at a time. */
export function ResultList(props: Props) {
  const { result, parts, category, words } = props
  const { say, t, written, lang } = useText()
  const at = (part: number) =>
    href(
      '/consultations/:consultation/result',
      { consultation: result.slug },
      { category, q: words || undefined, part: part > 1 ? part : undefined },
    )
  const contents = parts.contents.map(({ chapter, count, part }) => ({
    id: anchorOf(chapter),
    to: `${at(part)}#${anchorOf(chapter)}`,
    number: chapter?.number ? <Written {...sectionNumber(chapter.number)} /> : undefined,
    label: chapter ? <Written {...chapter.title} /> : say('answers:place.whole'),
    note: say('answers:result.rows', { count }),
  }))
  return (
    <div className="reading">
      <Outline title={t('answers:result.contents')} items={contents} past="rows" />
      <div id="rows" tabIndex={-1}>
        <Categories {...props} />
        <FilterForm
          to={href('/consultations/:consultation/result', { consultation: result.slug })}
          keep={{ category: category ?? undefined }}
          fields={[{ name: 'q', type: 'search', label: written('answers:result.words'), value: words }]}
        />
        <JapaneseOnly
          words={parts.chapters.flatMap(({ rows }) => rows.flatMap(({ summary, body }) => [summary, body]))}
        />
        {parts.rows === 0 && <Empty title={say('answers:result.noneFound')} />}
        <div className="result-list">
          <p className="print-head" aria-hidden="true">
            {plain(pick(lang, result.title))} — {say('answers:result.title')}
          </p>
          <div>
            {parts.chapters.map(({ chapter, rows }) => (
              <section key={anchorOf(chapter)} id={anchorOf(chapter)} aria-labelledby={`${anchorOf(chapter)}-title`}>
                <h2 id={`${anchorOf(chapter)}-title`}>
                  {chapter && <Written {...sectionNumber(chapter.number)} />}{' '}
                  {chapter ? <Written {...chapter.title} /> : say('answers:place.whole')}
                </h2>
                {rows.map((row) => (
                  <ResultEntry
                    key={row.number}
                    row={row}
                    plan={result.plan.slug}
                    edition={result.edition}
                    labels={result.categories}
                  />
                ))}
              </section>
            ))}
          </div>
        </div>
        <Pagination
          previous={parts.part > 1 ? at(parts.part - 1) : null}
          next={parts.part < parts.count ? at(parts.part + 1) : null}
        />
      </div>
    </div>
  )
}

const anchorOf = (chapter: Chapter | null) => (chapter ? `ch-${chapter.key}` : 'ch-whole')

/** The categories with how many opinions each answers, not the rows that answer several of them. */
export function Categories({ result, category, words }: Pick<Props, 'result' | 'category' | 'words'>) {
  const { say, t, lang } = useText()
  const figure = useCount()
  if (result.byCategory.length === 0) return null
  const to = (category: Category | null) =>
    href('/consultations/:consultation/result', { consultation: result.slug }, { category, q: words || undefined })
  return (
    <nav className="filters" aria-label={t('answers:result.byCategory')}>
      <A to={to(null)} aria-current={category === null ? 'true' : undefined}>
        {say('answers:filter.all')} <b>{figure(result.opinions)}</b>
      </A>
      {result.byCategory.map((each) => {
        const label = result.categories.find(({ code }) => code === each.category)?.label
        return (
          <A key={each.category} to={to(each.category)} aria-current={each.category === category ? 'true' : undefined}>
            {label ? plain(pick(lang, label)) : each.category} <b>{figure(each.opinions)}</b>
          </A>
        )
      })}
    </nav>
  )
}
