import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { TextArea } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { reasonForm } from '../../answering-form.ts'
import { sortedSubmission } from '../../desk-access.ts'
import { excludeSubmission } from '../../exclusion.ts'
import { PublishedNotice } from '../../views/published-notice.tsx'
import { SubmissionFormPage } from '../../views/submission-page.tsx'

export const loader = atDesk(sortedSubmission, async ({ submission }) => {
  return {
    heading: 'answers:exclusion.title',
    submission: { id: submission.id, number: submission.receiptNumber },
    published: submission.consultation.published,
    fields: {},
  }
})

export const action = atDesk(sortedSubmission, async ({ actor, submission }, args) =>
  act(args, reasonForm, async ({ reason }) => {
    await excludeSubmission(db, actor, { submission: submission.id, reason })
    return href('/desk/submissions/:submission', { submission: submission.id })
  }),
)

export default function Exclusion() {
  const { published, say, ...page } = usePage<typeof loader>()
  return (
    <SubmissionFormPage
      {...page}
      closed={published && !page.sent && <PublishedNotice />}
      lead={say('answers:exclusion.lead')}
      button={say('answers:exclusion.button')}
    >
      <TextArea
        name="reason"
        label={say('answers:exclusion.reason')}
        hint={say('answers:exclusion.hint')}
        rows={3}
        maxLength={500}
        required
      />
    </SubmissionFormPage>
  )
}
