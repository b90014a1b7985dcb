import { href } from '#app/href.ts'
import { forPerson } from '#app/http/page.ts'
import { mayManage } from '#app/organisations/groups/access.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { stepsOf } from '#app/organisations/groups/step.ts'
import { ApplicationStanding, GroupState } from '#app/organisations/groups/views/group-state.tsx'
import { MemberLinks } from '#app/organisations/groups/views/member-links.tsx'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { StepHistory } from '#app/organisations/groups/views/step-history.tsx'
import { NotFound } from '#app/refusal.ts'
import { useLoaderData } from '#app/remix.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { newestApplication } from '../../application.ts'
import { checkedDistricts } from '../../checking.ts'
import { askedCorrection } from '../../correction.ts'
import { NextStep } from '../../views/next-step.tsx'

export const loader = forPerson(ownGroup, async ({ group }, args) => {
  const [found, steps, districts] = await Promise.all([
    newestApplication(db, group.id).catch((error: unknown) => {
      if (error instanceof NotFound) return null
      throw error
    }),
    stepsOf(db, group.id, false),
    checkedDistricts(db, group.id),
  ])
  return {
    title: group.name || args.say('groups:unnamed'),
    group,
    application: found && { kind: found.kind, state: found.state, correction: await askedCorrection(db, found) },
    // what an organisation that checks says to the staff is not the group's to read
    steps: steps.filter(({ step }) => step !== 'recommended'),
    isNew: args.query.has('applied'),
    manages: mayManage(group),
    checks: districts.length > 0,
  }
})

export default function Group() {
  const { group, application, steps, isNew, manages, checks } = useLoaderData<typeof loader>()
  const { say } = useText()
  const speaks = group.state === 'registered' || group.state === 'renewal_due'
  return (
    <MyGroupPage group={group} title={group.name || say('groups:unnamed')}>
      {isNew && (
        <Notice tone="good" role="status" title={say('groups:applied.title')}>
          <p>{say('groups:applied.lead')}</p>
        </Notice>
      )}
      {application?.correction && (
        <Notice tone="warn" title={say('groups:correction')}>
          <p className="typed">{application.correction}</p>
        </Notice>
      )}
      <NextStep group={group} application={application} manages={manages} checks={checks} />
      <Definition
        items={[
          { term: say('groups:group.role'), detail: say(`groups:role.${group.role}`) },
          { term: say('groups:group.state'), detail: <GroupState state={group.state} /> },
          ...(application
            ? [
                {
                  term: say(`groups:kind.${application.kind}`),
                  detail: <ApplicationStanding state={application.state} />,
                },
              ]
            : []),
          ...(group.validUntil
            ? [{ term: say('groups:group.validUntil'), detail: <Day value={group.validUntil} /> }]
            : []),
        ]}
      />
      {speaks && (
        <p className="actions">
          <A to={href('/my/groups/:group/voice', { group: group.slug })}>{say('speaking:voice.title')}</A>
        </p>
      )}
      <MemberLinks group={group} />
      <h2 id="history">{say('groups:history.title')}</h2>
      <StepHistory steps={steps} />
    </MyGroupPage>
  )
}
