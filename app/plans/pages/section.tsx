import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { callsAndTrace } from '../../consultations/trace.ts'
import { textOf } from '../../http/context.ts'
import { handle } from '../../http/handle.ts'
import { keepUntil } from '../../http/keep.ts'
import { paths } from '../../paths.ts'
import { surveysOf } from '../../surveys/evidence-shown.ts'
import { SurveyLines } from '../../surveys/views/open-surveys.tsx'
import { EvidenceLines } from '../../surveys/views/shown-evidence.tsx'
import { treeOf } from '../reading.ts'
import { revisionIdsOf, sectionPage } from '../section-page.ts'
import { editionName, sectionName, wordsOf } from '../views/names.tsx'
import { SectionFrame } from '../views/section-frame.tsx'

export const loader = handle(async ({ params, context }) => {
  const page = await sectionPage(db, params.plan ?? '', params.section ?? '')
  const {
    calls,
    trace,
    also: [about],
  } = await callsAndTrace(
    db,
    [page.plan.id],
    revisionIdsOf(page),
    page.section.id,
    surveysOf({ sectionId: page.section.id }),
  )
  const surveys = about?.open ?? []
  const { lang } = context
  const title = `${sectionName(lang, page.section)} – ${wordsOf(lang, page.plan.title)}`
  return {
    head: {
      title,
      description: page.description[lang] || `${title} ${editionName(textOf(context), lang, page.edition)}`,
      canonical: paths.section(page.plan.slug, page.section.key),
    },
    keep: keepUntil([...calls, ...surveys].flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])),
    page,
    tree: treeOf(page.outline),
    traces: Object.fromEntries(trace),
    calls,
    surveys,
    evidence: about?.evidence ?? [],
  }
})

export default function Section() {
  const { surveys, evidence, ...data } = useLoaderData<typeof loader>()
  return (
    <SectionFrame
      {...data}
      also={
        <>
          <SurveyLines surveys={surveys} />
          <EvidenceLines evidence={evidence} />
        </>
      }
    />
  )
}
