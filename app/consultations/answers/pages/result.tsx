import { fitsOnPaper } from '#app/documents/table.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Day, LastDay } from '#app/ui/dates.tsx'
import { JapaneseOnly } from '#app/ui/japanese-only.tsx'
import { A, pick, plain, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Downloads, Empty, Pagination } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { categories } from '../answering-params.ts'
import { resultPage, rowsAfter } from '../result-page.ts'
import { ResultEntry } from '../views/result-entry.tsx'
import { ResultFigures } from '../views/result-figures.tsx'

export const loader = inPublic(async ({ say, query, params, context }) => {
  const { rows, ...result } = await resultPage(db, params.consultation ?? '')
  const category = categories.find((code) => code === query.get('category')) ?? null
  const { shown, isFirst, next } = rowsAfter(rows, category, Number(query.get('after')) || 0)
  const address = (after?: number) =>
    href('/consultations/:consultation/result', { consultation: result.slug }, { category, after })
  const call = plain(pick(context.lang, result.title))
  const { opinions, submissions, revisions } = result
  return {
    head: {
      title: say('answers:result.headTitle', { call }),
      description: say('answers:result.description', { call, opinions, submissions, revisions }),
    },
    keep: keepUntil([]),
    result,
    category,
    all: rows.length,
    onPaper: fitsOnPaper(rows.length),
    rows: shown,
    first: isFirst ? null : address(),
    next: next ? address(next) : null,
  }
})

export default function Result() {
  const { result, rows, category, all, onPaper, first, next } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { slug } = result
  return (
    <Page
      wide
      title={say('answers:result.title')}
      crumbs={[
        { to: href('/consultations'), label: say('ui:frame.consultations') },
        { to: href('/consultations/:consultation', { consultation: slug }), label: <Written {...result.title} /> },
        { label: say('answers:result.crumb') },
      ]}
    >
      <p className="meta">
        <span>
          {say('answers:result.period')} <Day value={result.opensAt} /> – <LastDay value={result.closesAt} />
        </span>
        <span>
          {say('answers:result.publishedAt')} <Day value={result.publishedAt} />
        </span>
        <span>
          {say('answers:result.department')} <Written {...result.department} />
        </span>
        <A to={href('/plans/:plan', { plan: result.plan.slug })}>
          <Written {...result.plan.title} />
        </A>
      </p>
      <ResultFigures result={result} category={category} />
      {all === 0 && <Empty title={say('answers:result.none')} />}
      <JapaneseOnly words={rows.flatMap(({ summary, body }) => [summary, body])} />
      {rows.map((row) => (
        <ResultEntry
          key={row.number}
          row={row}
          plan={result.plan.slug}
          edition={result.edition}
          labels={result.categories}
        />
      ))}
      <Pagination previous={first} next={next} />
      {result.changedIn && (
        <p className="actions">
          <A
            to={href(
              '/plans/:plan/comparison',
              { plan: result.plan.slug },
              { from: result.edition, to: result.changedIn },
            )}
          >
            {say('answers:result.comparison')}
          </A>
        </p>
      )}
      <Downloads
        files={{
          ...(onPaper && {
            pdf: href('/consultations/:consultation/result.pdf', { consultation: slug }),
            docx: href('/consultations/:consultation/result.docx', { consultation: slug }),
          }),
          xlsx: href('/consultations/:consultation/result.xlsx', { consultation: slug }),
          csv: href('/consultations/:consultation/result.csv', { consultation: slug }),
          json: href('/api/v1/consultations/:consultation/result', { consultation: slug }),
        }}
      />
    </Page>
  )
}
