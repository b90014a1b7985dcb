import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { maySeeSubmitter } from '#app/consultations/answers/answering-access.ts'
import { reasonForm } from '#app/consultations/answers/answering-form.ts'
import { submissionPage } from '#app/consultations/answers/submission-page.ts'
import { idOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form/form.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Definition, Empty, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { type Db, db } from '#db/connection'
import { viewSubmitter } from '../../submitter.ts'

async function openedSubmission(db: Db, me: Staff, named: Named) {
  const submission = await submissionPage(db, idOf(named.submission))
  requireThat(maySeeSubmitter(me, submission.consultation))
  return { submission }
}

export const loader = atDesk(openedSubmission, async ({ submission }) => {
  return { heading: 'answers:submitter.title', id: submission.id, number: submission.receiptNumber, fields: {} }
})

/** Shown in the answer to the form, and nowhere else: there is no address that shows it without a reason. */
export const action = atDesk(openedSubmission, async ({ actor, submission }, args) =>
  act(args, reasonForm, async ({ reason }, form) => {
    const person = await viewSubmitter(db, actor, { submission: submission.id, reason })
    return { state: form.state, current: null, person, seen: true }
  }),
)

const fields = ['name', 'nameKana', 'representative', 'classExtra', 'address', 'email', 'phone'] as const

export default function Submitter() {
  const { id, number, state, sent, say, ...page } = usePage<typeof loader, typeof action>()
  const person = sent?.person
  return (
    <DeskPage
      {...page}
      current="submissions"
      way={[
        { to: href('/desk/submissions'), label: say('answers:submissions.title') },
        { to: href('/desk/submissions/:submission', { submission: id }), label: number },
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
