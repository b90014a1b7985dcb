import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { keepInBank } from '../../bank.ts'
import { keepingForm } from '../../builder-forms.ts'
import { editedEntry, framed } from '../../desk-access.ts'
import { isQuestion } from '../../questionnaire.ts'
import { EntryFormPage } from '../../views/desk/entry-form-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { entry, ...own } = await editedEntry(db, await staff(args), args.params)
  if (!isQuestion(entry)) throw new NotFound()
  return {
    head: { title: textOf(args.context)('surveys-desk:bank.keep'), noindex: true },
    ...framed(own),
    entry: { key: entry.key, words: entry.words.ja },
    form: freshForm(),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, survey, entry } = await editedEntry(db, await staff(args), args.params)
  return act(args, keepingForm, ({ name, formKey }) =>
    once(db, formKey, async (trx) => {
      await keepInBank(trx, actor, { survey: survey.slug, key: entry.key, name })
      return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': entry.key })
    }),
  )
})

export default function EntryKeeping() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <EntryFormPage
      {...page}
      state={stateOf(useActionData(), form)}
      title={say('surveys-desk:bank.keep')}
      lead={say('surveys-desk:bank.keepLead')}
      button={say('surveys-desk:bank.keepDo')}
    >
      <TextField name="name" label={say('surveys-desk:bank.name')} hint={say('surveys-desk:bank.nameHint')} required />
    </EntryFormPage>
  )
}
