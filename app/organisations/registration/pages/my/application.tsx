import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { keptForm } from '#app/http/kept-form.ts'
import { forPerson } from '#app/http/page.ts'
import { organisationTypes } from '#app/organisations/groups/type.ts'
import { ProfileFields } from '#app/organisations/groups/views/profile-fields.tsx'
import { groupWords } from '#app/organisations/groups/words.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { newestApplication } from '../../application.ts'
import { profileDraftForm, profileTyped } from '../../application-form.ts'
import { keepUnfinished, saveProfile } from '../../draft.ts'
import { ownApplication } from '../../own-access.ts'
import { ApplicationPage, KeptNotice } from '../../views/application-page.tsx'

export const handle = { script: true }

export const loader = forPerson(ownApplication, async ({ group, application, correction }, args) => {
  const [words, types] = await Promise.all([groupWords(db), organisationTypes(db)])
  const { profile, unfinished } = application
  const required = types.find(({ code }) => code === profile.type)?.requiredFields ?? []
  const values = profileTyped(application)
  const form = unfinished.profile ? keptForm(values, profileDraftForm) : freshForm(values)
  const kept = Boolean(unfinished.profile)
  return { title: args.say('groups:step.profile.title'), group, correction, words, required, kept, form }
})

export const action = forPerson(ownApplication, async ({ me, group }, args) =>
  act(
    args,
    profileDraftForm,
    async ({ version, ...profile }) => {
      await saveProfile(db, { person: me.id, group: group.slug, version, profile })
      return href('/my/groups/:group/application/file', { group: group.slug })
    },
    {
      before: async ({ ok, state: { values }, refuse }) => {
        if (ok) return
        const asked = { person: me.id, group: group.slug, version: Number(values.version) }
        const version = await keepUnfinished(db, { ...asked, page: 'profile', typed: values })
        return version === null ? undefined : refuse({}, { version: String(version) })
      },
      now: async () => profileTyped(await newestApplication(db, group.id)),
    },
  ),
)

export default function ApplicationProfile() {
  const { group, correction, words, required, kept, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <ApplicationPage group={group} step="profile" correction={correction}>
      <ErrorSummary state={state} />
      {kept && !state.standing && <KeptNotice />}
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
