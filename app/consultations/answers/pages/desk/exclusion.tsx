import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { idOf } from '#app/text/asked.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { maySort } from '../../answering-access.ts'
import { reasonForm } from '../../answering-form.ts'
import { excludeSubmission } from '../../exclusion.ts'
import { submissionPage } from '../../submission-page.ts'

async function sortedSubmission(db: Db, me: Staff, named: Named) {
  const submission = await submissionPage(db, idOf(named.submission))
  requireThat(maySort(me, submission.consultation))
  return { submission }
}

export const loader = atDesk(sortedSubmission, async ({ submission }, args) => {
  const title = args.say('answers:exclusion.title')
  return { title, id: submission.id, number: submission.receiptNumber, form: freshForm() }
})

export const action = atDesk(sortedSubmission, async ({ actor, submission }, args) =>
  act(args, reasonForm, async ({ reason }) => {
    await excludeSubmission(db, actor, { submission: submission.id, reason })
    return href('/desk/submissions/:submission', { submission: submission.id })
  }),
)

export default function Exclusion() {
  const { me, id, number, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
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
