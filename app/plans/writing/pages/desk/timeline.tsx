import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Folded } from '#app/ui/folded.tsx'
import { Checkbox, DateField, ErrorSummary, Form, Hidden, TextField } from '#app/ui/form.tsx'
import { pick, plain, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import { db } from '#db/connection'
import { editedPlan } from '../../desk-access.ts'
import { timelineForm } from '../../desk-plan-fields.ts'
import { setStops } from '../../plan-surroundings.ts'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { stages, workingPlan, workingStops } from '../../working.ts'

export const handle = { script: true }

type Stops = Awaited<ReturnType<typeof workingStops>>

function typedStops(all: { code: string }[], stops: Stops, version: number) {
  const values = all.flatMap(({ code }, at) => {
    const stop = stops.find(({ stage }) => stage === code)
    const { onDay, note, noteEasy, noteEn } = stop ?? {}
    return Object.entries({ shown: stop && 'on', onDay, note, noteEasy, noteEn }).map(
      ([name, value]) => [`stops[${at}].${name}`, value] as const,
    )
  })
  return { ...Object.fromEntries(values), expectedVersion: String(version) }
}

export const loader = atDesk(editedPlan, async ({ plan }, args) => {
  const [all, stops] = await Promise.all([stages(db), workingStops(db, plan.id)])
  const form = freshForm(typedStops(all, stops, plan.version))
  const title = args.say('plans-desk:timeline.title')
  return { title, plan, stages: all, form }
})

export const action = atDesk(editedPlan, async ({ actor, plan }, args) =>
  act(
    args,
    timelineForm,
    async ({ stops, expectedVersion }) => {
      const kept = stops.filter(({ shown }) => shown)
      await setStops(db, actor, { plan: plan.slug, expectedVersion, stops: kept })
      return href('/desk/plans/:plan', { plan: plan.slug })
    },
    {
      now: async () => {
        const [now, all, stops] = await Promise.all([workingPlan(db, plan.slug), stages(db), workingStops(db, plan.id)])
        return typedStops(all, stops, now.version)
      },
    },
  ),
)

export default function PlanTimeline() {
  const { me, plan, stages, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const { say, lang } = useText()
  return (
    <PlanDeskPage title={say('plans-desk:timeline.title')} me={me} plan={plan} lead={say('plans-desk:timeline.lead')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="expectedVersion" value={String(state.values.expectedVersion ?? '')} />
        {stages.map((stage, at) => {
          const label = plain(pick(lang, wordingOf(stage, 'label')))
          return (
            <fieldset key={stage.code} className="fields">
              <legend>
                <strong>{label}</strong>
              </legend>
              <Hidden name={`stops[${at}].stage`} value={stage.code} />
              <Checkbox name={`stops[${at}].shown`} label={say('plans-desk:timeline.shown', { stage: label })} />
              <DateField name={`stops[${at}].onDay`} label={say('plans-desk:timeline.day')} optional />
              <TextField name={`stops[${at}].note`} label={say('plans-desk:timeline.note')} maxLength={300} optional />
              <Folded
                label={say('plans-desk:timeline.languages')}
                names={[`stops[${at}].noteEasy`, `stops[${at}].noteEn`]}
              >
                <TextField name={`stops[${at}].noteEasy`} label={say('plans-desk:timeline.noteEasy')} optional />
                <TextField name={`stops[${at}].noteEn`} label={say('plans-desk:timeline.noteEn')} optional />
              </Folded>
            </fieldset>
          )
        })}
        <p className="actions">
          <Button>{say('plans-desk:save')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
