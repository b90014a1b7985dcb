import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { type Db, db } from '#db/connection'
import { mayPublishResult } from '../../answering-access.ts'
import { publicationForm } from '../../answering-form.ts'
import { checkNames } from '../../names-check.ts'
import { publishResult } from '../../result.ts'
import { checkResult, stagesOf } from '../../result-check.ts'
import { InTheWay } from '../../views/in-the-way.tsx'
import { PublicationForm } from '../../views/publication-form.tsx'

async function publishedCheck(db: Db, me: Staff, named: Named) {
  const check = await checkResult(db, named.consultation ?? '')
  requireThat(mayPublishResult(me, check.consultation))
  return { check }
}

export const loader = atDesk(publishedCheck, async ({ actor, check }, args) => {
  // Names are searched for once nothing else has to be mended: each search opens personal data and is journalled.
  const isReady = check.problems.length === 0
  const names = isReady ? await checkNames(db, actor, check.consultation.id) : null
  const { stages, stage } = await stagesOf(db, check.consultation.planId)
  return {
    title: args.say('answers:publication.title'),
    check,
    findings: names?.findings ?? [],
    stages,
    form: freshForm({ outcome: 'answered', stage }),
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
  const { me, check, findings, stages, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const { consultation, problems } = check
  return (
    <DeskPage
      title={say('answers:publication.title')}
      lead={say('answers:publication.lead')}
      me={me}
      current="consultations"
      crumbs={[
        { to: href('/desk/consultations'), label: say('ui:desk.consultations') },
        {
          to: href('/desk/consultations/:consultation', { consultation: consultation.slug }),
          label: consultation.title,
        },
        { label: say('answers:publication.title') },
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
