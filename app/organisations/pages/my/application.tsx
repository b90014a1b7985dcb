import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { newestApplication, saveProfile } from '../../application.ts'
import { profileDraftForm, typedProfile } from '../../application-form.ts'
import { openApplication } from '../../open-application.ts'
import { organisationTypes } from '../../type.ts'
import { ApplicationPage } from '../../views/application-page.tsx'
import { ProfileFields } from '../../views/profile-fields.tsx'
import { groupWords } from '../../words.ts'

export const handle = { script: true }

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { group, application, correction } = await openApplication(db, (await person(args)).id, args.params.group)
  const [words, types] = await Promise.all([groupWords(db), organisationTypes(db)])
  const { profile, version } = application
  const required = types.find(({ code }) => code === profile.type)?.requiredFields ?? []
  const form = freshForm({ ...typedProfile(profile), version: String(version) })
  const head = { title: textOf(args.context)('groups:step.profile.title'), noindex: true }
  return { head, group, correction, words, required, form }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await person(args)
  const { group } = await openApplication(db, me.id, args.params.group)
  return act(
    args,
    profileDraftForm,
    async ({ version, ...profile }) => {
      await saveProfile(db, { person: me.id, group: group.slug, version, profile })
      return href('/my/groups/:group/application/file', { group: group.slug })
    },
    { now: async () => typedProfile((await newestApplication(db, group.id)).profile) },
  )
})

export default function ApplicationProfile() {
  const { group, correction, words, required, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <ApplicationPage group={group} step="profile" correction={correction}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <ProfileFields words={words} required={required} withType />
        <p className="actions">
          <Button>{say('groups:saveNext')}</Button>
          <A to={href('/my/groups/:group/application/withdrawal', { group: group.slug })}>
            {say('groups:withdrawal.title')}
          </A>
        </p>
      </Form>
    </ApplicationPage>
  )
}
