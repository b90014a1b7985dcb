import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayAddPlan, mayEditPlan } from '../../access.ts'
import { newPlanForm, planOf } from '../../desk-plan-fields.ts'
import { createPlan } from '../../plan.ts'
import { PlanFields } from '../../views/desk/plan-fields.tsx'
import { departments, stages, workingPlans } from '../../working.ts'

export const handle = { script: true }

export const loader = atDesk(staffWho(mayAddPlan), async ({ me }, args) => {
  const [all, allStages, plans] = await Promise.all([departments(db), stages(db), workingPlans(db)])
  const own = all.filter(({ id }) => mayEditPlan(me, id))
  const title = args.say('plans-desk:newPlan.title')
  const form = freshForm({
    kind: 'sectoral',
    stage: allStages[0]?.code,
    departmentId: own.length === 1 ? own[0]?.id : '',
  })
  return { title, departments: own, stages: allStages, plans, form }
})

export const action = atDesk(staffWho(mayAddPlan), async ({ me, actor }, args) =>
  act(args, newPlanForm, ({ formKey, slug, ...value }) =>
    once(db, formKey, async (trx) => {
      requireThat(mayEditPlan(me, value.departmentId))
      await createPlan(trx, actor, { slug, ...planOf({ formKey, ...value }) })
      return href('/desk/plans/:plan', { plan: slug })
    }),
  ),
)

export default function NewPlan() {
  const { me, form, ...choices } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const crumbs = [
    { to: href('/desk/plans'), label: say('plans-desk:list.title') },
    { label: say('plans-desk:newPlan.title') },
  ]
  return (
    <DeskPage title={say('plans-desk:newPlan.title')} me={me} current="plans" crumbs={crumbs}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextField
          name="slug"
          label={say('plans-desk:newPlan.slug')}
          hint={say('plans-desk:newPlan.slugHint')}
          spellCheck={false}
          short
          required
        />
        <PlanFields {...choices} />
        <p className="actions">
          <Button>{say('plans-desk:newPlan.save')}</Button>
        </p>
      </Form>
    </DeskPage>
  )
}
