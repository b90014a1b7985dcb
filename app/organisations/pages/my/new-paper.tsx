import { z } from 'zod'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { limit, megabytes } from '#app/http/server/limits.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { line } from '#app/text/fields.ts'
import { ErrorSummary, FileField, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { openApplication } from '../../open-application.ts'
import { addPaper } from '../../paper.ts'
import { paperKinds } from '../../type.ts'
import { ApplicationPage } from '../../views/application-page.tsx'

const paperForm = z.object({ paper: line({ max: 60, required: 'groups:refused.paperMissing' }) })

async function asked(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await person(args)
  const open = await openApplication(db, me.id, args.params.group)
  const kind = paperKinds.find((each) => each === args.params.kind)
  if (!kind) throw new NotFound()
  return { me, kind, ...open }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { group, kind, correction } = await asked(args)
  const head = { title: textOf(args.context)(`groups:addPaper.${kind}`), noindex: true }
  return { head, group, kind, correction, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, group, kind, application } = await asked(args)
  const own = { person: me.id, group: group.slug, version: application.version, kind }
  const store = async (file: { name: string; bytes: Uint8Array }) => {
    await limit('papers', me.id, megabytes(file.bytes))
    await limit('papersAddress', args.context.address, megabytes(file.bytes))
    return addPaper(db, { ...own, ...file }).catch((error: unknown) => {
      throw error instanceof Conflict ? new Invalid(error.code, 'paper', error.values) : error
    })
  }
  const form = await readForm(args.context, paperForm, { paper: { into: 'paper', store } })
  return form.ok ? go(args.context, href('/my/groups/:group/application/papers', { group: group.slug })) : form.again()
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
