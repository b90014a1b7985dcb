import type { ReactNode } from 'react'
import type { CategoryLabel, Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { formPage } from '#app/ui/form/form-page.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { GroupPage } from '../group-page.ts'
import type { GroupState } from '../tables.ts'
import { GroupMeta } from './group-meta.tsx'

/** The frame of everything that is done with one group. */
export function GroupFrame({
  title,
  lead,
  me,
  group,
  categories,
  wide,
  at,
  sent,
  children,
}: {
  title: ReactNode
  lead?: ReactNode
  me: { name: string; roles: string[] }
  group: Shown<GroupPage>
  categories: CategoryLabel[]
  wide?: boolean
  /** The states in which this can be done; in another the page says why not instead of opening. */
  at?: readonly GroupState[]
  /** What came back to be mended stands there whatever happened meanwhile: nothing typed is lost. */
  sent?: unknown
  children?: ReactNode
}) {
  const { say } = useText()
  const state = group.consultation.published ? 'published' : group.state
  const isOpen = Boolean(sent) || !at || at.includes(state)
  return (
    <DeskPage
      title={title}
      lead={lead}
      me={me}
      current="groups"
      wide={wide}
      crumbs={[
        { to: href('/desk/groups'), label: say('answers:groups.title') },
        {
          to: href('/desk/groups/:group', { group: group.id }),
          label: group.summary.slice(0, 40) || say('answers:group.noSummary'),
        },
        { label: title },
      ]}
    >
      <GroupMeta group={group} categories={categories} />
      {isOpen ? children : <NotNow group={group.id} state={state} />}
    </DeskPage>
  )
}

/** States in which the answer and what belongs to it may still change. */
export const whileOpen = ['unanswered', 'draft', 'submitted', 'returned'] as const

function NotNow({ group, state }: { group: string; state: GroupState }) {
  const { say } = useText()
  return (
    <>
      <Notice tone="info" title={say(`answers:notNow.${state}`)}>
        <p>{say(`answers:notNow.next.${state}`)}</p>
      </Notice>
      <p className="actions">
        {state === 'approved' && (
          <A to={href('/desk/groups/:group/reopening', { group })}>{say('answers:step.reopen')}</A>
        )}
        <A to={href('/desk/groups/:group', { group })}>{say('answers:back')}</A>
      </p>
    </>
  )
}

export const GroupFormPage = formPage(GroupFrame, 'answers:back', 'link')
