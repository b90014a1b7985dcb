import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import type { Crumb } from '#app/ui/parts.tsx'
import type { OwnGroup } from '../member.ts'
import { GroupState } from './group-state.tsx'
import { StandingNotice } from './standing-notice.tsx'

/** The frame of everything that is done for a group: whom somebody acts for stands above it, always. */
export function MyGroupPage({
  group,
  title,
  lead,
  above = [],
  children,
}: {
  group: OwnGroup
  title: ReactNode
  lead?: ReactNode
  above?: Crumb[]
  children: ReactNode
}) {
  const { say } = useText()
  const name = group.name || say('groups:unnamed')
  return (
    <Page
      title={title}
      lead={lead}
      crumbs={[
        { to: href('/my'), label: say('groups:my.title') },
        { to: href('/my/groups/:group', { group: group.slug }), label: name },
        ...above,
      ]}
      strip={
        <div className="strip" data-tone="open">
          <p>
            {say('groups:actingFor')} <strong>{name}</strong>
          </p>
          <GroupState state={group.state} />
        </div>
      }
    >
      <StandingNotice group={group} />
      {children}
    </Page>
  )
}

/** Beside a button: in whose name it sends. */
export function InTheNameOf({ group }: { group: Pick<OwnGroup, 'name'> }) {
  const { say } = useText()
  return <p className="hint">{say('groups:inTheNameOf', { name: group.name })}</p>
}
