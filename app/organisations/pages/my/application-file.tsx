import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden, TextArea, TextField } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { newestApplication, saveFile } from '../../application.ts'
import { fileForm } from '../../application-form.ts'
import { openApplication } from '../../open-application.ts'
import { organisationTypes } from '../../type.ts'
import { ApplicationPage } from '../../views/application-page.tsx'

export const handle = { script: true }

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { group, application, correction } = await openApplication(db, (await person(args)).id, args.params.group)
  const types = await organisationTypes(db)
  const required = types.find(({ code }) => code === application.profile.type)?.requiredFields ?? []
  const form = freshForm({ ...application.file, version: String(application.version) })
  const head = { title: textOf(args.context)('groups:step.file.title'), noindex: true }
  return { head, group, correction, required, form }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await person(args)
  const { group } = await openApplication(db, me.id, args.params.group)
  return act(
    args,
    fileForm,
    async ({ version, ...file }) => {
      await saveFile(db, { person: me.id, group: group.slug, version, file })
      return href('/my/groups/:group/application/papers', { group: group.slug })
    },
    { now: async () => (await newestApplication(db, group.id)).file },
  )
})

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
  const { group, correction, required, form } = useLoaderData<typeof loader>()
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
