import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { publicationForm } from '../../answering-form.ts'
import { publishedCheck } from '../../desk-access.ts'
import { checkNames } from '../../names-check.ts'
import { publishResult } from '../../result.ts'
import { stagesOf } from '../../result-check.ts'
import { InTheWay } from '../../views/in-the-way.tsx'
import { PublicationForm } from '../../views/publication-form.tsx'

export const loader = atDesk(publishedCheck, async ({ actor, check }) => {
  // Names are searched for once nothing else has to be mended: each search opens personal data and is journalled.
  const isReady = check.problems.length === 0
  const names = isReady ? await checkNames(db, actor, check.consultation.id) : null
  const { stages, stage } = await stagesOf(db, check.consultation.planId)
  return {
    heading: 'answers:publication.title',
    check,
    findings: names?.findings ?? [],
    stages,
    fields: { outcome: 'answered', stage },
  }
})

export const action = atDesk(publishedCheck, async ({ actor, check }, args) =>
  act(args, publicationForm, async ({ confirmedNames, stage, editionNote, ...value }) => {
    await publishResult(db, actor, {
      ...value,
      consultation: check.consultation.slug,
      confirmedNames,
      edition: stage ? { stage, note: editionNote } : undefined,
    })
    return href('/consultations/:consultation/result', { consultation: check.consultation.slug })
  }),
)

export default function Publication() {
  const { check, findings, stages, state, say, ...page } = usePage<typeof loader>()
  const { consultation, problems } = check
  return (
    <DeskPage
      {...page}
      lead={say('answers:publication.lead')}
      current="consultations"
      way={[
        { to: href('/desk/consultations'), label: say('ui:desk.consultations') },
        {
          to: href('/desk/consultations/:consultation', { consultation: consultation.slug }),
          label: consultation.title,
        },
      ]}
    >
      {problems.length > 0 ? (
        <InTheWay problems={problems} consultation={consultation.slug} state={state} />
      ) : (
        <PublicationForm check={check} findings={findings} stages={stages} state={state} />
      )}
    </DeskPage>
  )
}
