import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { keptForm } from '#app/http/kept-form.ts'
import { forPerson } from '#app/http/page.ts'
import { organisationTypes } from '#app/organisations/groups/type.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden, TextArea, TextField } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { newestApplication } from '../../application.ts'
import { fileForm, fileTyped } from '../../application-form.ts'
import { keepUnfinished, saveFile } from '../../draft.ts'
import { ownApplication } from '../../own-access.ts'
import { ApplicationPage, KeptNotice } from '../../views/application-page.tsx'

export const handle = { script: true }

export const loader = forPerson(ownApplication, async ({ group, application, correction }, args) => {
  const types = await organisationTypes(db)
  const required = types.find(({ code }) => code === application.profile.type)?.requiredFields ?? []
  const values = fileTyped(application)
  const kept = Boolean(application.unfinished.file)
  const form = kept ? keptForm(values, fileForm) : freshForm(values)
  return { title: args.say('groups:step.file.title'), group, correction, required, kept, form }
})

export const action = forPerson(ownApplication, async ({ me, group }, args) =>
  act(
    args,
    fileForm,
    async ({ version, ...file }) => {
      await saveFile(db, { person: me.id, group: group.slug, version, file })
      return href('/my/groups/:group/application/papers', { group: group.slug })
    },
    {
      before: async ({ ok, state: { values }, refuse }) => {
        if (ok) return
        const asked = { person: me.id, group: group.slug, version: Number(values.version) }
        const version = await keepUnfinished(db, { ...asked, page: 'file', typed: values })
        return version === null ? undefined : refuse({}, { version: String(version) })
      },
      now: async () => fileTyped(await newestApplication(db, group.id)),
    },
  ),
)

const lines = [
  { name: 'representative', max: 100 },
  { name: 'address', max: 200 },
  { name: 'phone', max: 40 },
]
const texts = [
  { name: 'officers', max: 3000, rows: 5 },
  { name: 'rules', max: 20_000, rows: 8 },
  { name: 'budget', max: 5000, rows: 5 },
  { name: 'memberPlaces', max: 1000, rows: 3 },
  { name: 'remarks', max: 2000, rows: 3 },
]

export default function File() {
  const { group, correction, required, kept, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const asked = (name: string) => ({
    name,
    label: say(`groups:file.${name}`),
    required: required.includes(name),
    optional: !required.includes(name),
  })
  return (
    <ApplicationPage group={group} step="file" correction={correction}>
      <ErrorSummary state={state} />
      {kept && !state.standing && <KeptNotice />}
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        {lines.map(({ name, max }) => (
          <TextField key={name} {...asked(name)} maxLength={max} />
        ))}
        {texts.map(({ name, max, rows }) => (
          <TextArea key={name} {...asked(name)} maxLength={max} rows={rows} />
        ))}
        <p className="actions">
          <Button>{say('groups:saveNext')}</Button>
          <A to={href('/my/groups/:group/application', { group: group.slug })}>{say('groups:back')}</A>
        </p>
      </Form>
    </ApplicationPage>
  )
}
