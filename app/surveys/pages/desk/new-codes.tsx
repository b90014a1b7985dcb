import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form, TextField } from '../../../ui/form.tsx'
import { A, useText } from '../../../ui/language.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Button } from '../../../ui/parts.tsx'
import { mayEditSurvey } from '../../access.ts'
import { makeCodes } from '../../codes.ts'
import { paperSurvey } from '../../paper-survey.ts'
import { batchForm } from '../../sheet-form.ts'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await paperSurvey(db, args.params.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  return { me, survey }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey } = await mine(args)
  return {
    head: { title: textOf(args.context)('survey-paper:codes.new'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    form: freshForm(),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey } = await mine(args)
  const form = await readForm(args.request, batchForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async (value) => {
    const batch = await makeCodes(db, { kind: 'staff', id: me.id }, { survey: survey.slug, ...value })
    return paths.codeBatch(survey.slug, batch)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function NewCodes() {
  const { me, survey, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say } = useText()
  return (
    <DeskPage
      title={say('survey-paper:codes.new')}
      lead={say('survey-paper:codes.newLead')}
      me={me}
      current="surveys"
      crumbs={[
        { to: paths.deskSurvey(survey.slug), label: survey.title },
        { to: paths.surveyCodes(survey.slug), label: say('survey-paper:codes.title') },
        { label: say('survey-paper:codes.new') },
      ]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextField
          name="label"
          label={say('survey-paper:codes.label')}
          hint={say('survey-paper:codes.labelHint')}
          required
        />
        <TextField
          name="district"
          label={say('survey-paper:codes.district')}
          hint={say('survey-paper:codes.districtHint')}
          optional
        />
        <TextField
          name="count"
          label={say('survey-paper:codes.count')}
          hint={say('survey-paper:codes.countHint')}
          inputMode="numeric"
          short
          required
        />
        <p className="actions">
          <Button>{say('survey-paper:codes.make')}</Button>
          <A to={paths.surveyCodes(survey.slug)}>{say('survey-paper:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
