import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form, Radios, TextArea, TextField } from '../../../ui/form.tsx'
import { A, useText } from '../../../ui/language.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Button } from '../../../ui/parts.tsx'
import { mayEditSurvey } from '../../access.ts'
import { endCodes, readCodes } from '../../code-batch.ts'
import { paperSurvey } from '../../paper-survey.ts'
import { endsForm } from '../../sheet-form.ts'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await paperSurvey(db, args.params.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  return { me, survey }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey } = await mine(args)
  return {
    head: { title: textOf(args.context)('survey-paper:ends.title'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    form: freshForm({ kind: 'undelivered' }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey } = await mine(args)
  const form = await readForm(args.request, endsForm)
  if (!form.ok) return form.again()
  const { kind, reason, codes } = form.value
  const { numbers, troubles } = await readCodes(db, survey.id, codes)
  if (troubles.length > 0) {
    const errors = troubles.map(({ kind: trouble, lines }) => ({
      key: `survey-paper:ends.trouble.${trouble}`,
      values: { codes: lines.join(', ') },
    }))
    return json({ state: { values: form.state.values, errors: { codes: errors } } }, 422)
  }
  const done = await form.attempt(async () => {
    await endCodes(db, { kind: 'staff', id: me.id }, { survey: survey.slug, numbers, kind, reason })
    return paths.surveyCodes(survey.slug)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function CodeEnds() {
  const { me, survey, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say } = useText()
  return (
    <DeskPage
      title={say('survey-paper:ends.title')}
      lead={say('survey-paper:ends.lead')}
      me={me}
      current="surveys"
      crumbs={[
        { to: paths.deskSurvey(survey.slug), label: survey.title },
        { to: paths.surveyCodes(survey.slug), label: say('survey-paper:codes.title') },
        { label: say('survey-paper:ends.title') },
      ]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Radios
          name="kind"
          legend={say('survey-paper:ends.kind')}
          required
          options={(['undelivered', 'void'] as const).map((kind) => ({
            value: kind,
            label: say(`survey-paper:codes.state.${kind}`),
            hint: say(`survey-paper:ends.hint.${kind}`),
          }))}
        />
        <TextArea
          name="codes"
          label={say('survey-paper:ends.codes')}
          hint={say('survey-paper:ends.codesHint')}
          rows={8}
          required
        />
        <TextField name="reason" label={say('survey-paper:reason.label')} maxLength={200} required />
        <p className="actions">
          <Button>{say('survey-paper:ends.button')}</Button>
          <A to={paths.surveyCodes(survey.slug)}>{say('survey-paper:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
