import { requireThat } from '#app/accounts/access.ts'
import type { Person } from '#app/accounts/lucia-adapter.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { mayManage, takesPart } from '../../access.ts'
import { ownGroup } from '../../own-access.ts'
import { changeProfile, profilesOf } from '../../profile-change.ts'
import { profileForm } from '../../profile-form.ts'
import { profileValues } from '../../profile-values.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'
import { ProfileFields } from '../../views/profile-fields.tsx'
import { groupWords } from '../../words.ts'

export const handle = { script: true }

async function shownGroup(db: Db, me: Person, named: Named) {
  const { group } = await ownGroup(db, me, named)
  requireThat(mayManage(group) && takesPart(group), 'members:refused.notNow')
  return { group }
}

export const loader = forPerson(shownGroup, async ({ group }, args) => {
  const [{ newest, waiting, refused }, words] = await Promise.all([profilesOf(db, group.id), groupWords(db)])
  return {
    title: args.say('members:profile.title'),
    group,
    words,
    chosen: [...newest.fields, newest.district ?? ''],
    waiting: waiting && { madeAt: waiting.madeAt },
    refusedBecause: refused?.refusedBecause ?? null,
    form: freshForm(profileValues(newest)),
  }
})

export const action = forPerson(shownGroup, async ({ me, group }, args) =>
  act(
    args,
    profileForm,
    async ({ version, ...fields }) => {
      await changeProfile(db, me.id, { organisation: group.id, version, fields })
      return href('/my/groups/:group/profile', { group: group.slug })
    },
    { now: async () => profileValues((await profilesOf(db, group.id)).newest) },
  ),
)

export default function Profile() {
  const { group, words, chosen, waiting, refusedBecause, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <MyGroupPage group={group} title={say('members:profile.title')} lead={say('members:profile.lead')}>
      {waiting && (
        <Notice tone="info" role="status" title={say('members:profile.waiting')}>
          <p>{say('members:profile.waitingHint')}</p>
        </Notice>
      )}
      {refusedBecause && (
        <Notice tone="warn" title={say('members:profile.refused')}>
          <p className="text" lang="ja">
            {refusedBecause}
          </p>
          <p>{say('members:profile.refusedHint')}</p>
        </Notice>
      )}
      <p>
        <A to={href('/groups/:group', { group: group.slug })}>{say('members:profile.public')}</A>
      </p>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <ProfileFields words={words} chosen={chosen} />
        <InTheNameOf group={group} />
        <p className="actions">
          <Button>{say('members:profile.button')}</Button>
        </p>
      </Form>
    </MyGroupPage>
  )
}
