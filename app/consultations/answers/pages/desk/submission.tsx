import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import { viewSubmitter } from '#app/consultations/comments/submitter.ts'
import { FlagTags } from '#app/consultations/comments/views/marks.tsx'
import { Decided, SpeaksFor } from '#app/consultations/comments/views/organisation-said.tsx'
import { SentItemView } from '#app/consultations/comments/views/sent-item.tsx'
import { idOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { reachedBy, undeliveredOfSubmission } from '#app/notifications/undelivered.ts'
import { UndeliveredNotice } from '#app/notifications/views/undelivered-notice.tsx'
import { Moment } from '#app/ui/dates.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { isAtDesk, maySeeSubmitter, maySort } from '../../answering-access.ts'
import { submissionPage } from '../../submission-page.ts'

export const loader = atDesk(staffWho(isAtDesk), async ({ me }, args) => {
  const submission = await submissionPage(db, idOf(args.params.submission))
  const { consultation } = submission
  const title = args.say('answers:submission.title', { number: submission.receiptNumber })
  return {
    title,
    submission,
    undelivered: await undeliveredOfSubmission(db, submission.id),
    mayRead: maySort(me, consultation) && !consultation.published && !submission.withdrawn,
    mayExclude: maySort(me, consultation) && !consultation.published && !submission.excluded,
    fields: {},
    mayAsk: maySeeSubmitter(me, consultation),
  }
})

/** Whom to call because a mail did not arrive: shown in the answer only, and on record. */
export const action = atDesk(staffWho(isAtDesk), ({ me, actor }, args) =>
  act(args, z.object({}), async (_, { state }) => {
    const { id, consultation } = await submissionPage(db, idOf(args.params.submission))
    requireThat(maySeeSubmitter(me, consultation))
    const person = await viewSubmitter(db, actor, { submission: id, reason: args.say('mails:undelivered.reason') })
    return { state, current: null, reached: reachedBy(person) }
  }),
)

export default function Submission() {
  const { submission, undelivered, mayRead, mayExclude, mayAsk, sent, state, say, ...page } = usePage<
    typeof loader,
    typeof action
  >()
  const { consultation, exclusion, group } = submission
  const details = [
    { term: say('answers:submission.received'), detail: <Moment value={submission.receivedAt} /> },
    { term: say('answers:submission.channel'), detail: say(`answers:channel.${submission.channel}`) },
    ...(submission.class ? [{ term: say('answers:submission.class'), detail: submission.class.label }] : []),
    {
      term: say('answers:submission.by'),
      detail: (
        <>
          {group ? (
            <A to={href('/groups/:group', { group: group.slug })}>{group.name}</A>
          ) : (
            say(submission.organisation ? 'answers:submission.organisation' : 'answers:submission.person')
          )}{' '}
          {mayAsk && (
            <A to={href('/desk/submissions/:submission/submitter', { submission: submission.id })}>
              {say('answers:submission.toSubmitter')}
            </A>
          )}
        </>
      ),
    },
    ...(group
      ? [
          { term: say('answers:submission.decided'), detail: <Decided {...group} /> },
          { term: say('answers:submission.speaksFor'), detail: <SpeaksFor count={group.speaksFor} /> },
        ]
      : []),
  ]
  return (
    <DeskPage
      {...page}
      title={
        <>
          {say('answers:submission.title', { number: submission.receiptNumber })} <FlagTags {...submission} />
        </>
      }
      current="submissions"
      crumbs={[
        { to: href('/desk/submissions'), label: say('answers:submissions.title') },
        { to: href('/desk/submissions', { consultation: consultation.slug }), label: consultation.title },
        { label: submission.receiptNumber },
      ]}
    >
      {exclusion && (
        <Notice tone="info" title={say('answers:submission.excluded')}>
          <p>{exclusion.reason}</p>
          <p className="meta">
            {exclusion.by} <Moment value={exclusion.madeAt} />
          </p>
        </Notice>
      )}
      <UndeliveredNotice mails={undelivered} state={mayAsk ? state : null} reached={sent?.reached} />
      <Definition items={details} />
      {submission.items.map((item) => (
        <SentItemView key={item.id} item={item} plan={consultation.planSlug} mayRead={mayRead} />
      ))}
      {mayExclude && (
        <p className="actions">
          <A to={href('/desk/submissions/:submission/exclusion', { submission: submission.id })}>
            {say('answers:submission.toExclusion')}
          </A>
        </p>
      )}
    </DeskPage>
  )
}
