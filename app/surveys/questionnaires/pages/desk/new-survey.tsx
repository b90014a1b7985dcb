import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import { slugField } from '#app/forms/slug.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { SlugField } from '#app/ui/form/slug-field.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayMakeSurvey } from '../../access.ts'
import { createSurvey } from '../../survey.ts'
import { surveyForm } from '../../survey-form.ts'
import { DetailFields, useDetailLabels } from '../../views/desk/detail-fields.tsx'

export const handle = { script: true }

export const loader = atDesk(staffWho(mayMakeSurvey), async ({ me }) => {
  const departments = (await listDepartments(db)).filter(({ id }) => mayMakeSurvey(me, id))
  const [own] = departments
  return {
    heading: 'surveys-desk:form.new',
    departments,
    fields: { departmentId: departments.length === 1 ? own?.id : '', excess: 'none' },
  }
})

export const action = atDesk(staffWho(mayMakeSurvey), async ({ me, actor }, args) =>
  act(args, surveyForm.and(z.object({ slug: slugField() })), ({ fields, formKey, slug }) => {
    requireThat(mayMakeSurvey(me, fields.departmentId))
    return once(db, formKey, async (trx) =>
      href('/desk/surveys/:survey/questions', { survey: (await createSurvey(trx, actor, { ...fields, slug })).slug }),
    )
  }),
)

export default function NewSurvey() {
  const { departments, state, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      current="surveys"
      lead={say('surveys-desk:form.newLead')}
      way={[{ to: href('/desk/surveys'), label: say('surveys-desk:list.title') }]}
    >
      <ErrorSummary state={state} labels={useDetailLabels()} />
      <Form state={state}>
        <DetailFields departments={departments} />
        <SlugField example="citizens-2027" />
        <Button>{say('surveys-desk:form.saveNew')}</Button>
      </Form>
    </DeskPage>
  )
}
