import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { newestApplication, saveProfile } from '../../application.ts'
import { profileDraftForm, typedProfile } from '../../application-form.ts'
import { ownApplication } from '../../own-access.ts'
import { organisationTypes } from '../../type.ts'
import { ApplicationPage } from '../../views/application-page.tsx'
import { ProfileFields } from '../../views/profile-fields.tsx'
import { groupWords } from '../../words.ts'

export const handle = { script: true }

export const loader = forPerson(ownApplication, async ({ group, application, correction }, args) => {
  const [words, types] = await Promise.all([groupWords(db), organisationTypes(db)])
  const { profile, version } = application
  const required = types.find(({ code }) => code === profile.type)?.requiredFields ?? []
  const form = freshForm({ ...typedProfile(profile), version: String(version) })
  return { title: args.say('groups:step.profile.title'), group, correction, words, required, form }
})

export const action = forPerson(ownApplication, async ({ me, group }, args) =>
  act(
    args,
    profileDraftForm,
    async ({ version, ...profile }) => {
      await saveProfile(db, { person: me.id, group: group.slug, version, profile })
      return href('/my/groups/:group/application/file', { group: group.slug })
    },
    { now: async () => typedProfile((await newestApplication(db, group.id)).profile) },
  ),
)

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
