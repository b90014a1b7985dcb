import type { ReactNode } from 'react'
import type { CategoryLabel, Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { formPage } from '#app/ui/form-page.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import type { GroupPage } from '../group-page.ts'
import { GroupMeta } from './group-meta.tsx'

/** The frame of everything that is done with one group. */
export function GroupFrame({
  title,
  lead,
  me,
  group,
  categories,
  wide,
  children,
}: {
  title: ReactNode
  lead?: ReactNode
  me: { name: string; roles: string[] }
  group: Shown<GroupPage>
  categories: CategoryLabel[]
  wide?: boolean
  children: ReactNode
}) {
  const { say } = useText()
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
      {children}
    </DeskPage>
  )
}

export const GroupFormPage = formPage(GroupFrame, 'answers:back', 'link')
