import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { maySeeSubmitter } from '#app/consultations/answers/answering-access.ts'
import { reasonForm } from '#app/consultations/answers/answering-form.ts'
import { submissionPage } from '#app/consultations/answers/submission-page.ts'
import { href } from '#app/href.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { idOf } from '#app/text/asked.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Definition, Empty, Notice } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import type { Person } from '../../personal.ts'
import { viewSubmitter } from '../../submitter.ts'

async function openedSubmission(db: Db, me: Staff, named: Named) {
  const submission = await submissionPage(db, idOf(named.submission))
  requireThat(maySeeSubmitter(me, submission.consultation))
  return { submission }
}

export const loader = atDesk(openedSubmission, async ({ submission }, args) => {
  const title = args.say('answers:submitter.title')
  return { title, id: submission.id, number: submission.receiptNumber, form: freshForm() }
})

/** Shown in the answer to the form, and nowhere else: there is no address that shows it without a reason. */
export const action = atDesk(openedSubmission, async ({ actor, submission }, args) => {
  const form = await readForm(args.context, reasonForm)
  if (!form.ok) return form.again()
  return form.attempt(async ({ reason }) => {
    const person = await viewSubmitter(db, actor, { submission: submission.id, reason })
    return { state: form.state, current: null, person, seen: true }
  })
})

const fields = ['name', 'nameKana', 'representative', 'classExtra', 'address', 'email', 'phone'] as const

export default function Submitter() {
  const { me, id, number, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as { seen?: boolean; person?: Person | null } | undefined
  const state = shownForm(sent, form)
  const { say } = useText()
  const person = sent?.person
  return (
    <DeskPage
      title={say('answers:submitter.title')}
      me={me}
      current="submissions"
      crumbs={[
        { to: href('/desk/submissions'), label: say('answers:submissions.title') },
        { to: href('/desk/submissions/:submission', { submission: id }), label: number },
        { label: say('answers:submitter.title') },
      ]}
    >
      {sent?.seen ? (
        person ? (
          <>
            <Notice tone="info">
              <p>{say('answers:submitter.recorded')}</p>
            </Notice>
            <Definition
              items={fields
                .filter((field) => person[field])
                .map((field) => ({
                  term: say(`answers:submitter.${field}`),
                  detail: <span lang="ja">{person[field]}</span>,
                }))}
            />
          </>
        ) : (
          <Empty title={say('answers:submitter.destroyed')} />
        )
      ) : (
        <>
          <ErrorSummary state={state} />
          <p>{say('answers:submitter.lead')}</p>
          <Form state={state}>
            <TextArea
              name="reason"
              label={say('answers:submitter.reason')}
              hint={say('answers:submitter.reasonHint')}
              rows={3}
              maxLength={500}
              required
            />
            <p className="actions">
              <Button>{say('answers:submitter.show')}</Button>
            </p>
          </Form>
        </>
      )}
    </DeskPage>
  )
}
