import type { ReactNode } from 'react'
import type { CategoryLabel, Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { ErrorSummary, Form, type FormState, Hidden, TextArea } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { GroupPage, Member } from '../group-page.ts'
import type { GroupState } from '../tables.ts'
import { AnswerText } from './answer-text.tsx'
import { GroupFrame } from './group-frame.tsx'
import { Members } from './member.tsx'

/** One step of an answer as a page: what it is about, the question, the button. */
export function StepForm({
  title,
  lead,
  button,
  reason,
  state,
  me,
  group,
  categories,
  at,
  sent,
  members,
}: {
  title: ReactNode
  lead: ReactNode
  button: ReactNode
  /** Label of the reason, where one is asked for. */
  reason?: ReactNode
  state: FormState
  me: { name: string; roles: string[] }
  group: Shown<GroupPage>
  categories: CategoryLabel[]
  at: readonly GroupState[]
  sent?: unknown
  /** The opinions it answers, where they are looked at with it. */
  members?: Shown<Member>[]
}) {
  const { say } = useText()
  return (
    <GroupFrame title={title} lead={lead} me={me} group={group} categories={categories} at={at} sent={sent}>
      <ErrorSummary state={state} />
      <AnswerText group={group} categories={categories} />
      {members && (
        <details>
          <summary>{say('answers:step.members', { count: group.opinions })}</summary>
          <Members members={members} plan={group.consultation.planSlug} />
          {members.length < group.opinions && (
            <p>
              <A to={href('/desk/groups/:group', { group: group.id })}>{say('answers:group.moreMembers')}</A>
            </p>
          )}
        </details>
      )}
      {group.category === 'reflect' && group.linked.length === 0 && (
        <p className="late">{say('answers:revisions.needed')}</p>
      )}
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <Hidden name="seen" value={String(state.values.seen ?? '')} />
        {reason && <TextArea name="reason" label={reason} rows={3} maxLength={500} required />}
        <p className="actions">
          <Button>{button}</Button>
          <A to={href('/desk/groups/:group', { group: group.id })}>{say('answers:back')}</A>
        </p>
      </Form>
    </GroupFrame>
  )
}
