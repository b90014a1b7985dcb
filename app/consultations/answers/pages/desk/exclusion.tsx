import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { maySort } from '../../answering-access.ts'
import { reasonForm } from '../../answering-form.ts'
import { idOf } from '../../answering-params.ts'
import { excludeSubmission } from '../../exclusion.ts'
import { submissionPage } from '../../submission-page.ts'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const submission = await submissionPage(db, idOf(args.params.submission))
  requireThat(maySort(me, submission.consultation))
  return { me, submission }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, submission } = await mine(args)
  const head = { title: textOf(args.context)('answers:exclusion.title'), noindex: true }
  return { head, me: deskMe(me), id: submission.id, number: submission.receiptNumber, form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, submission } = await mine(args)
  const form = await readForm(args.context, reasonForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ reason }) => {
    await excludeSubmission(db, { kind: 'staff', id: me.id }, { submission: submission.id, reason })
    return href('/desk/submissions/:submission', { submission: submission.id })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Exclusion() {
  const { me, id, number, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say } = useText()
  return (
    <DeskPage
      title={say('answers:exclusion.title')}
      lead={say('answers:exclusion.lead')}
      me={me}
      current="submissions"
      crumbs={[
        { to: href('/desk/submissions'), label: say('answers:submissions.title') },
        { to: href('/desk/submissions/:submission', { submission: id }), label: number },
        { label: say('answers:exclusion.title') },
      ]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextArea
          name="reason"
          label={say('answers:exclusion.reason')}
          hint={say('answers:exclusion.hint')}
          rows={3}
          maxLength={500}
          required
        />
        <p className="actions">
          <Button>{say('answers:exclusion.button')}</Button>
          <A to={href('/desk/submissions/:submission', { submission: id })}>{say('answers:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
