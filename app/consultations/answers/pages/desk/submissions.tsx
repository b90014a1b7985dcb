import { countSubmissions, listSubmissions, submissionStates } from '#app/consultations/comments/submission-list.ts'
import { FlagTags } from '#app/consultations/comments/views/marks.tsx'
import { cursorOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { Moment } from '#app/ui/dates.tsx'
import { FilterWords } from '#app/ui/filters.tsx'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { isAtDesk } from '../../answering-access.ts'
import { choicesOf } from '../../answering-choices.ts'
import { submissionFilter } from '../../answering-params.ts'

export const handle = { script: true }

export const loader = atDesk(staffWho(isAtDesk), async (_, args) => {
  const query = args.query
  const filter = submissionFilter(query)
  const [page, counts, choices] = await Promise.all([
    listSubmissions(db, filter, cursorOf(query)),
    countSubmissions(db, filter),
    choicesOf(db),
  ])
  const asked = { ...filter, state: filter.state === 'all' ? undefined : filter.state }
  return {
    heading: 'answers:submissions.title',
    state: filter.state,
    asked,
    submissions: page.rows,
    counts,
    consultations: choices.consultations,
    next: page.next && href('/desk/submissions', { ...asked, after: page.next }),
    previous: page.previous && href('/desk/submissions', { ...asked, before: page.previous }),
  }
})

export default function Submissions() {
  const { state, asked, submissions, counts, consultations, next, previous, say, written, ...page } =
    usePage<typeof loader>()
  return (
    <DeskPage {...page} current="submissions" wide>
      <FilterWords
        states={submissionStates}
        current={state}
        counts={counts}
        label={(each) => say(`answers:submissions.state.${each}`)}
        to={(each) => href('/desk/submissions', { ...asked, state: each === 'all' ? undefined : each })}
      />
      <FilterForm
        to={href('/desk/submissions')}
        keep={{ state: asked.state }}
        fields={[
          {
            name: 'consultation',
            label: written('answers:filter.consultation'),
            empty: written('answers:filter.all'),
            value: asked.consultation,
            options: consultations.map(({ slug, title }) => ({ value: slug, label: title })),
          },
        ]}
      />
      {submissions.length === 0 && <Empty title={say('answers:submissions.none')} />}
      <ul className="entries dense" data-key-nav>
        {submissions.map((submission) => (
          <li key={submission.id}>
            <h2 className="entry-title">
              <A to={href('/desk/submissions/:submission', { submission: submission.id })}>
                {submission.receiptNumber}
              </A>
            </h2>
            <p lang="ja">{submission.beginning}</p>
            <p className="meta">
              <Moment value={submission.receivedAt} />
              <span>{say(`answers:channel.${submission.channel}`)}</span>
              {submission.groupName ? (
                <span lang="ja">{submission.groupName}</span>
              ) : (
                submission.organisation && <span>{say('answers:submission.organisation')}</span>
              )}
              <span>{say('answers:submissions.opinions', { count: submission.opinions })}</span>
              {submission.ungrouped > 0 && (
                <span>{say('answers:submissions.ungrouped', { count: submission.ungrouped })}</span>
              )}
              <span>{submission.consultationTitle}</span>
              <FlagTags {...submission} />
            </p>
          </li>
        ))}
      </ul>
      <Pagination next={next} previous={previous} />
    </DeskPage>
  )
}
