import { traceOf } from '#app/consultations/answers/trace.ts'
import { lackingIn } from '#app/documents/lacking.ts'
import { fitsOnPaper } from '#app/documents/table.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Downloads, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { changesIn, comparisonPart } from '../comparison.ts'
import { ComparedText } from '../views/compared-text.tsx'
import { ComparisonChoices } from '../views/comparison-choices.tsx'
import { ComparisonContents, ComparisonPager } from '../views/comparison-parts.tsx'
import { ComparisonTable } from '../views/comparison-table.tsx'
import { EditionName, editionName, wordsOf } from '../views/names.tsx'

export const loader = inPublic(async ({ say, query, params, context }) => {
  const all = query.get('all') === '1'
  const view = query.get('view') === 'inline' ? ('inline' as const) : ('columns' as const)
  const slug = params.plan ?? ''
  const named = (name: string) => query.get(name) || undefined
  const comparison = await comparisonPart(db, slug, {
    ...{ from: named('from'), to: named('to'), all, section: named('section') },
    part: /^[1-9]\d{0,3}$/.test(named('part') ?? '') ? Number(named('part')) : undefined,
  })
  const { revisionIds, ...compared } = comparison
  const [trace, sections] = await Promise.all([traceOf(db, revisionIds), changesIn(db, comparison.sections)])
  const { lang } = context
  const from = editionName(say, lang, compared.from)
  const to = editionName(say, lang, compared.to)
  const { number, count } = compared.part
  const inParts = count > 1 ? `${number}/${count} ` : ''
  return {
    head: {
      title: `${say('plans:comparison.title')} ${inParts}${say('plans:comparison.between', { from, to })} – ${wordsOf(lang, compared.plan.title)}`,
      description: say('plans:comparison.lead'),
      canonical: href(
        '/plans/:plan/comparison',
        { plan: slug },
        {
          ...{ from: compared.from.label, to: compared.to.label },
          part: compared.part.number > 1 ? compared.part.number : undefined,
        },
      ),
    },
    keep: keepUntil([]),
    ...compared,
    sections,
    traces: Object.fromEntries(trace),
    lacking: await lackingIn(sections),
    onPaper: fitsOnPaper(compared.part.places + compared.part.contents.length),
    all,
    view,
  }
})

export default function Comparison() {
  const data = useLoaderData<typeof loader>()
  const { plan, from, to, sections, traces, view, editions, onPaper, part, lacking } = data
  const { say } = useText()
  const isComparable = editions.length > 1
  const file = (format: 'pdf' | 'docx' | 'xlsx') =>
    href(`/plans/:plan/comparison.${format}`, { plan: plan.slug }, { from: from.label, to: to.label })
  return (
    <Page
      wide
      crumbs={[
        { to: href('/plans'), label: say('plans:list.title') },
        { to: href('/plans/:plan', { plan: plan.slug }), label: <Written {...plan.title} /> },
        { label: say('plans:comparison.title') },
      ]}
      title={
        <>
          <span className="number">
            <Written {...plan.title} />
          </span>
          {say('plans:comparison.title')}
        </>
      }
      lead={
        isComparable && (
          <>
            <EditionName edition={from} /> {say('plans:comparison.and')} <EditionName edition={to} />
          </>
        )
      }
    >
      {isComparable && <ComparisonChoices {...data} />}
      {part.count > 1 && <ComparisonContents {...data} />}
      {!isComparable ? (
        <Empty
          title={say('plans:comparison.oneEdition')}
          action={{ to: href('/plans/:plan', { plan: plan.slug }), label: say('plans:comparison.back') }}
        />
      ) : sections.length === 0 ? (
        <Empty title={say('plans:comparison.none')} />
      ) : view === 'inline' ? (
        <ComparedText slug={plan.slug} sections={sections} traces={traces} />
      ) : (
        <ComparisonTable slug={plan.slug} from={from} to={to} sections={sections} traces={traces} />
      )}
      <ComparisonPager {...data} />
      {isComparable && (
        <Downloads
          files={{ ...(onPaper && { pdf: file('pdf'), docx: file('docx') }), xlsx: file('xlsx') }}
          lacking={lacking}
        />
      )}
    </Page>
  )
}
