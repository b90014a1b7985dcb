import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import type { OwnGroup } from '#app/organisations/groups/member.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Notice, Steps } from '#app/ui/parts.tsx'

const steps = ['profile', 'file', 'papers', 'check'] as const
type Step = (typeof steps)[number]

/** One step of an application: where one is, what was asked for, and the ways to the other steps. */
export function ApplicationPage({
  group,
  step,
  correction,
  children,
}: {
  group: OwnGroup
  step: Step
  /** What staff asked to be corrected, where they did. */
  correction: string | null
  children: ReactNode
}) {
  const { say } = useText()
  const to: Record<Step, string> = {
    profile: href('/my/groups/:group/application', { group: group.slug }),
    file: href('/my/groups/:group/application/file', { group: group.slug }),
    papers: href('/my/groups/:group/application/papers', { group: group.slug }),
    check: href('/my/groups/:group/application/check', { group: group.slug }),
  }
  return (
    <MyGroupPage group={group} title={say(`groups:step.${step}.title`)} lead={say(`groups:step.${step}.lead`)}>
      <Steps
        current={steps.indexOf(step)}
        steps={steps.map((each) =>
          each === step ? (
            say(`groups:step.${each}.name`)
          ) : (
            <A key={each} to={to[each]}>
              {say(`groups:step.${each}.name`)}
            </A>
          ),
        )}
      />
      {correction && (
        <Notice tone="warn" title={say('groups:correction')}>
          <p className="typed">{correction}</p>
        </Notice>
      )}
      {children}
    </MyGroupPage>
  )
}

/** That a page with gaps is kept: one may go away, or on to the other steps, and mend it later. */
export function KeptNotice() {
  const { say } = useText()
  return (
    <Notice tone="info" role="status">
      <p>{say('groups:kept')}</p>
    </Notice>
  )
}
