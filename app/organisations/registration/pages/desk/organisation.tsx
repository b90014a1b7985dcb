import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { undeliveredOfGroup } from '#app/notifications/undelivered.ts'
import { UndeliveredNotice } from '#app/notifications/views/undelivered-notice.tsx'
import { mayBeFollowed } from '#app/organisations/groups/access.ts'
import { decidedGroup } from '#app/organisations/groups/desk-access.ts'
import { membersOf } from '#app/organisations/groups/desk-list.ts'
import { stepsOf } from '#app/organisations/groups/step.ts'
import { OrganisationPage } from '#app/organisations/groups/views/desk/organisation-page.tsx'
import { ApplicationStanding, GroupState } from '#app/organisations/groups/views/group-state.tsx'
import { StepHistory } from '#app/organisations/groups/views/step-history.tsx'
import { groupWords } from '#app/organisations/groups/words.ts'
import { successionOf } from '#app/organisations/members/succession.ts'
import { NotFound } from '#app/refusal.ts'
import { Day, Moment } from '#app/ui/dates.tsx'
import { A } from '#app/ui/language.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { newestApplication } from '../../application.ts'
import { isBeingDecided, noteFileView, viewPhones } from '../../file-view.ts'
import { papersOf } from '../../paper.ts'
import { ApplicationShown } from '../../views/application-shown.tsx'
import { Decisions } from '../../views/desk/decisions.tsx'
import { Papers } from '../../views/desk/papers.tsx'

export const loader = atDesk(decidedGroup, async ({ actor, group }) => {
  const found = await newestApplication(db, group.id).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  // a draft is the group's own until it is handed in
  const handedIn = found && found.state !== 'draft' ? found : null
  const isOpen = handedIn !== null && isBeingDecided(handedIn)
  if (isOpen) await noteFileView(db, actor, { organisation: group.id })
  const application = handedIn && { ...handedIn, file: isOpen ? handedIn.file : null }
  const [steps, members, words, papers, undelivered, succession] = await Promise.all([
    stepsOf(db, group.id, true),
    membersOf(db, group.id),
    groupWords(db),
    papersOf(db, isOpen ? handedIn.id : null),
    undeliveredOfGroup(db, group.id),
    successionOf(db, group.id),
  ])
  const title = group.name
  return { title, application, steps, members, words, papers, undelivered, isAsked: succession !== null, fields: {} }
})

/** Whom to call because a mail did not arrive: shown in the answer only, and on record. */
export const action = atDesk(decidedGroup, ({ actor, group }, args) =>
  act(args, z.object({}), async (_, { state }) => {
    const reason = args.say('mails:undelivered.reason')
    return { state, current: null, reached: await viewPhones(db, actor, { organisation: group.id, reason }) }
  }),
)

export default function Organisation() {
  const { group, application, steps, members, words, papers, undelivered, isAsked, sent, state, say, ...page } =
    usePage<typeof loader, typeof action>()
  return (
    <OrganisationPage {...page} group={group}>
      <UndeliveredNotice mails={undelivered} state={state} reached={sent?.reached} />
      {isAsked && mayBeFollowed(group) && (
        <Notice tone="warn" title={say('succession:open.title')}>
          <p>
            <A to={href('/desk/organisations/:organisation/succession', { organisation: group.slug })}>
              {say('succession:desk.title')}
            </A>
          </p>
        </Notice>
      )}
      <Decisions group={group} application={application} />
      <Definition
        items={[
          { term: say('groups:group.state'), detail: <GroupState state={group.state} /> },
          ...(application
            ? [
                {
                  term: say(`groups:kind.${application.kind}`),
                  detail: (
                    <>
                      <ApplicationStanding state={application.state} />{' '}
                      {application.appliedAt && <Moment value={application.appliedAt} />}
                    </>
                  ),
                },
              ]
            : []),
          ...(group.validUntil
            ? [{ term: say('groups:group.validUntil'), detail: <Day value={group.validUntil} /> }]
            : []),
          {
            term: say('groups-desk:members'),
            detail: members.map(({ id, role }) => <div key={id}>{say(`groups:role.${role}`)}</div>),
          },
        ]}
      />
      {application && (
        <>
          <ApplicationShown profile={application.profile} file={application.file} words={words} />
          {application.file ? (
            <Papers group={group} papers={papers} />
          ) : (
            <p className="actions">
              <A to={href('/desk/organisations/:organisation/file', { organisation: group.slug })}>
                {say('groups-desk:file.title')}
              </A>
            </p>
          )}
        </>
      )}
      <h2>{say('groups:history.title')}</h2>
      <StepHistory steps={steps} />
      <p className="actions">
        <A to={href('/desk/organisations/:organisation/profile', { organisation: group.slug })}>
          {say('members:desk.change.title')}
        </A>
        {mayBeFollowed(group) && (
          <A to={href('/desk/organisations/:organisation/representative', { organisation: group.slug })}>
            {say('succession:invite.title')}
          </A>
        )}
        <A to={href('/desk/organisations/:organisation/news', { organisation: group.slug })}>
          {say('members:desk.news.title')}
        </A>
      </p>
    </OrganisationPage>
  )
}
