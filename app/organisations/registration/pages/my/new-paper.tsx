import { z } from 'zod'
import type { Person } from '#app/accounts/lucia-adapter.ts'
import { line } from '#app/forms/fields.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson, type Named } from '#app/http/page.ts'
import { limit, megabytes } from '#app/http/server/limits.ts'
import { paperKinds } from '#app/organisations/groups/type.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, FileField, Form } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { ownApplication } from '../../own-access.ts'
import { addPaper } from '../../paper.ts'
import { ApplicationPage } from '../../views/application-page.tsx'

const paperForm = z.object({ paper: line({ max: 60, required: 'groups:refused.paperMissing' }) })

async function askedPaper(db: Db, me: Person, named: Named) {
  const open = await ownApplication(db, me, named)
  const kind = paperKinds.find((each) => each === named.kind)
  if (!kind) throw new NotFound()
  return { kind, ...open }
}

export const loader = forPerson(askedPaper, ({ group, kind, correction }, args) => ({
  title: args.say(`groups:addPaper.${kind}`),
  ...{ group, kind, correction },
  form: freshForm(),
}))

export const action = forPerson(askedPaper, async ({ me, group, kind, application }, args) => {
  const own = { person: me.id, group: group.slug, version: application.version, kind }
  const store = async (file: { name: string; bytes: Uint8Array }) => {
    await limit('papers', me.id, megabytes(file.bytes))
    await limit('papersAddress', args.context.address, megabytes(file.bytes))
    return addPaper(db, { ...own, ...file }).catch((error: unknown) => {
      throw error instanceof Conflict ? new Invalid(error.code, 'paper', error.values) : error
    })
  }
  const added = async () => href('/my/groups/:group/application/papers', { group: group.slug })
  return act(args, paperForm, added, { uploads: { paper: { into: 'paper', store } } })
})

export default function NewPaper() {
  const { group, kind, correction, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <ApplicationPage group={group} step="papers" correction={correction}>
      <h2>{say(`groups:addPaper.${kind}`)}</h2>
      <ErrorSummary state={state} />
      <Form state={state} enctype="multipart/form-data">
        <FileField
          name="paper"
          label={say(`groups:paper.${kind}`)}
          hint={say('groups:paperHint')}
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
          required
        />
        <p className="actions">
          <Button>{say('groups:addPaperButton')}</Button>
          <A to={href('/my/groups/:group/application/papers', { group: group.slug })}>{say('groups:back')}</A>
        </p>
      </Form>
    </ApplicationPage>
  )
}
