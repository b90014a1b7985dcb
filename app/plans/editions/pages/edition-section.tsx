import { traceOf } from '#app/consultations/answers/trace.ts'
import { callsOfPlans } from '#app/consultations/calls/open-calls.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { db } from '#db/connection'
import { treeOf } from '../reading.ts'
import { revisionIdsOf, sectionPage } from '../section-page.ts'
import { editionName, sectionName, wordsOf } from '../views/names.tsx'
import { SectionFrame } from '../views/section-frame.tsx'
import { sectionHref } from '../views/section-href.tsx'

export const loader = inPublic(async ({ say, params, context }) => {
  const page = await sectionPage(db, params.plan ?? '', params.section ?? '', params.edition ?? '')
  const [calls, traces] = await Promise.all([
    callsOfPlans(db, [page.plan.id], { sectionId: page.section.id }),
    traceOf(db, revisionIdsOf(page)),
  ])
  const { lang } = context
  const title = `${sectionName(lang, page.section)} – ${wordsOf(lang, page.plan.title)}`
  return {
    head: {
      title,
      description: page.description[lang] || `${title} ${editionName(say, lang, page.edition)}`,
      // The newest edition has a shorter address for the same text.
      canonical: sectionHref(
        page.plan.slug,
        page.section.key,
        page.edition.id === page.newest.id ? undefined : page.edition.label,
      ),
    },
    keep: keepUntil(calls.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])),
    page,
    tree: treeOf(page.outline),
    traces: Object.fromEntries(traces),
    calls,
  }
})

export default function EditionSection() {
  return <SectionFrame {...useLoaderData<typeof loader>()} />
}
