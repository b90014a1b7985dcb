import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form, Hidden, Radios, TextArea } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { listedGroup } from '../../desk-access.ts'
import { decideProfile, profilesOf } from '../../profile-change.ts'
import { decisionForm } from '../../profile-decision-form.ts'
import { profileDifference } from '../../profile-difference.ts'
import { ProfileDifference } from '../../views/profile-difference.tsx'
import { groupWords } from '../../words.ts'

export const loader = atDesk(listedGroup, async ({ group }) => {
  const [{ waiting, shown }, words] = await Promise.all([profilesOf(db, group.id), groupWords(db)])
  return {
    heading: 'members:desk.change.title',
    group,
    changes: waiting && shown ? profileDifference(shown, waiting, words) : null,
    fields: { profile: waiting?.id ?? '' },
  }
})

export const action = atDesk(listedGroup, async ({ me, group }, args) =>
  act(args, decisionForm, async ({ profile, decision, reason }) => {
    const accept = decision === 'approve'
    await decideProfile(db, me.id, { organisation: group.id, profile, accept, reason })
    return href('/desk/organisations/changes', { done: accept ? 'approved' : 'refused' })
  }),
)

export default function ProfileChange() {
  const { group, changes, form, state, say, ...page } = usePage<typeof loader>()
  const crumbs = [
    { to: href('/desk/organisations/changes'), label: say('members:desk.changes.title') },
    { label: group.name },
  ]
  return (
    <DeskPage {...page} lead={group.name} crumbs={crumbs}>
      <ErrorSummary state={state} />
      {changes === null ? (
        <Empty
          title={say('members:desk.change.none')}
          action={{ to: href('/desk/organisations/changes'), label: say('members:desk.changes.title') }}
        />
      ) : (
        <>
          <ProfileDifference changes={changes} />
          <p className="actions">
            <A to={href('/groups/:group', { group: group.slug })}>{say('members:profile.public')}</A>
            <A to={href('/desk/organisations/:organisation/news', { organisation: group.slug })}>
              {say('members:desk.news.title')}
            </A>
          </p>
          <Form state={state}>
            {/* The version that was read: another one that came in since is not decided unseen. */}
            <Hidden name="profile" value={String(form.values.profile ?? '')} />
            <Radios
              name="decision"
              legend={say('members:desk.change.decision')}
              required
              options={[
                { value: 'approve', label: say('members:desk.change.approve') },
                { value: 'refuse', label: say('members:desk.change.refuse') },
              ]}
            />
            <TextArea
              name="reason"
              label={say('members:desk.change.reason')}
              hint={say('members:desk.change.reasonHint')}
              rows={3}
              maxLength={1000}
            />
            <p className="actions">
              <Button>{say('members:desk.change.button')}</Button>
            </p>
          </Form>
        </>
      )}
    </DeskPage>
  )
}
