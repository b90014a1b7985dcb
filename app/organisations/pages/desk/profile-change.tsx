import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { id } from '#app/text/carried.ts'
import { text } from '#app/text/fields.ts'
import { ErrorSummary, Form, Hidden, Radios, TextArea } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Empty } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { mayDecide } from '../../access.ts'
import { deskGroup } from '../../desk-group.ts'
import { decideProfile, profilesOf } from '../../profile-change.ts'
import { profileDifference } from '../../profile-difference.ts'
import { ProfileDifference } from '../../views/profile-difference.tsx'
import { groupWords } from '../../words.ts'

const decisionForm = z.object({
  profile: id(),
  decision: z.enum(['approve', 'refuse'], 'members:refused.decisionMissing'),
  reason: text({ max: 1000 }),
})

async function groupWithProfiles(db: Db, me: Staff, named: Named) {
  requireThat(mayDecide(me))
  return { group: await deskGroup(db, named.organisation) }
}

export const loader = atDesk(groupWithProfiles, async ({ group }, args) => {
  const [{ waiting, shown }, words] = await Promise.all([profilesOf(db, group.id), groupWords(db)])
  return {
    title: args.say('members:desk.change.title'),
    group,
    changes: waiting && shown ? profileDifference(shown, waiting, words) : null,
    form: freshForm({ profile: waiting?.id ?? '' }),
  }
})

export const action = atDesk(groupWithProfiles, async ({ me, group }, args) =>
  act(args, decisionForm, async ({ profile, decision, reason }) => {
    const accept = decision === 'approve'
    await decideProfile(db, me.id, { organisation: group.id, profile, accept, reason })
    return href('/desk/organisations/changes', { done: accept ? 'approved' : 'refused' })
  }),
)

export default function ProfileChange() {
  const { me, group, changes, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const title = say('members:desk.change.title')
  const crumbs = [
    { to: href('/desk/organisations/changes'), label: say('members:desk.changes.title') },
    { label: group.name },
  ]
  return (
    <DeskPage me={me} title={title} lead={group.name} crumbs={crumbs}>
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
