import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayMakeSurvey } from '../../access.ts'
import { createSurvey } from '../../survey.ts'
import { surveyForm } from '../../survey-form.ts'
import { DetailFields, useDetailLabels } from '../../views/desk/detail-fields.tsx'

export const handle = { script: true }

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(mayMakeSurvey(me))
  const departments = (await listDepartments(db)).filter(({ id }) => mayMakeSurvey(me, id))
  const [own] = departments
  return {
    head: { title: textOf(args.context)('surveys-desk:form.new'), noindex: true },
    me: deskMe(me),
    departments,
    form: freshForm({ departmentId: departments.length === 1 ? own?.id : '', excess: 'none' }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  requireThat(mayMakeSurvey(me))
  const form = await readForm(args.context, surveyForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(({ fields, formKey }) => {
    requireThat(mayMakeSurvey(me, fields.departmentId))
    const actor = { kind: 'staff', id: me.id } as const
    return once(db, formKey, async (trx) =>
      href('/desk/surveys/:survey', { survey: (await createSurvey(trx, actor, fields)).slug }),
    )
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function NewSurvey() {
  const { me, departments, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <DeskPage
      me={me}
      current="surveys"
      title={say('surveys-desk:form.new')}
      lead={say('surveys-desk:form.newLead')}
      crumbs={[
        { to: href('/desk/surveys'), label: say('surveys-desk:list.title') },
        { label: say('surveys-desk:form.new') },
      ]}
    >
      <ErrorSummary state={state} labels={useDetailLabels()} />
      <Form state={state}>
        <DetailFields departments={departments} />
        <Button>{say('surveys-desk:form.saveNew')}</Button>
      </Form>
    </DeskPage>
  )
}
