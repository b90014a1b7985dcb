import { lackingIn } from '#app/documents/lacking.ts'
import { fitsOnPaper } from '#app/documents/table.ts'
import { asked, oneOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { wantedWords } from '#app/municipality/synonyms.ts'
import { redirect, useLoaderData } from '#app/remix.ts'
import { prefixOf } from '#app/text/language.ts'
import { pick, plain, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Downloads, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { categories } from '../answering-params.ts'
import { resultPage } from '../result-page.ts'
import { partOfRow, resultParts } from '../result-parts.ts'
import { ResultFigures } from '../views/result-figures.tsx'
import { ResultList } from '../views/result-list.tsx'

export const loader = inPublic(async ({ say, query, params, context }) => {
  const now = new Date()
  const words = asked(query, 'q') ?? ''
  const [{ rows, ...result }, { wanted }] = await Promise.all([
    resultPage(db, params.consultation ?? ''),
    wantedWords(db, words),
  ])
  const consultation = result.slug
  const row = Number(query.get('row'))
  if (row) {
    const part = partOfRow(rows, row)
    const place = { part: part > 1 ? part : undefined, '#': `no-${row}` }
    throw redirect(prefixOf(context.lang) + href('/consultations/:consultation/result', { consultation }, place))
  }
  const category = oneOf(categories, query.get('category') ?? undefined) ?? null
  const call = plain(pick(context.lang, result.title))
  const { opinions, submissions, revisions, nextCall } = result
  return {
    head: {
      title: say('answers:result.headTitle', { call }),
      description: say('answers:result.description', { call, opinions, submissions, revisions }),
    },
    // what people search for is not kept: there is no end of it
    keep: words ? undefined : keepUntil([nextCall?.opensAt, nextCall?.closesAt], now),
    now: now.toISOString(),
    result,
    category,
    words,
    onPaper: fitsOnPaper(rows.length),
    lacking: await lackingIn(rows),
    parts: resultParts(rows, { category, wanted, part: Number(query.get('part')) }),
  }
})

export default function Result() {
  const { result, now, parts, category, words, onPaper, lacking } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { slug } = result
  return (
    <Page
      wide
      title={<Written {...result.title} />}
      lead={say('answers:result.title')}
      crumbs={[
        { to: href('/consultations'), label: say('ui:frame.consultations') },
        { to: href('/consultations/:consultation', { consultation: slug }), label: <Written {...result.title} /> },
        { label: say('answers:result.crumb') },
      ]}
    >
      <ResultFigures result={result} now={now} />
      {result.opinions === 0 ? (
        <Empty title={say('answers:result.none')} />
      ) : (
        <ResultList result={result} parts={parts} category={category} words={words} />
      )}
      <Downloads
        lacking={lacking}
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
