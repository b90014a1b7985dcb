import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayManage, takesPart } from '../../access.ts'
import { groupOf } from '../../member.ts'
import { changeProfile, profilesOf } from '../../profile-change.ts'
import { profileForm } from '../../profile-form.ts'
import { profileValues } from '../../profile-values.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'
import { ProfileFields } from '../../views/profile-fields.tsx'
import { groupWords } from '../../words.ts'

export const handle = { script: true }

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await person(args)
  const group = await groupOf(db, me.id, args.params.group)
  requireThat(mayManage(group) && takesPart(group), 'members:refused.notNow')
  return { me, group }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { group } = await mine(args)
  const [{ newest, waiting, refused }, words] = await Promise.all([profilesOf(db, group.id), groupWords(db)])
  const asked = new URL(args.request.url).searchParams
  return {
    head: { title: textOf(args.context)('members:profile.title'), noindex: true },
    group,
    words,
    chosen: [...newest.fields, newest.district ?? ''],
    saved: asked.has('saved'),
    waiting: waiting && { madeAt: waiting.madeAt },
    refusedBecause: refused?.refusedBecause ?? null,
    form: freshForm(profileValues(newest)),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, group } = await mine(args)
  const form = await readForm(args.context, profileForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(
    async ({ version, ...fields }) => {
      await changeProfile(db, me.id, { organisation: group.id, version, fields })
      return href('/my/groups/:group/profile', { group: group.slug }, { saved: '1' })
    },
    async () => profileValues((await profilesOf(db, group.id)).newest),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Profile() {
  const { group, words, chosen, saved, waiting, refusedBecause, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <MyGroupPage group={group} title={say('members:profile.title')} lead={say('members:profile.lead')}>
      {waiting && (
        <Notice tone="info" role="status" title={say('members:profile.waiting')}>
          <p>{say('members:profile.waitingHint')}</p>
        </Notice>
      )}
      {saved && !waiting && (
        <Notice tone="good" role="status">
          <p>{say('members:profile.saved')}</p>
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
