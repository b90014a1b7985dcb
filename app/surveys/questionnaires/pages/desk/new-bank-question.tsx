import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { newEntry } from '#app/surveys/sheets/typed-entry.ts'
import { ErrorSummary } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { mayMakeSurvey } from '../../access.ts'
import { addBankQuestion } from '../../bank-question.ts'
import { bankQuestionForm } from '../../entry-form.ts'
import { entryTypes } from '../../entry-types.ts'
import { rowCount, stepped } from '../../typed-rows.ts'
import { BankDeskPage } from '../../views/desk/bank-desk-page.tsx'
import { BankFields } from '../../views/desk/bank-fields.tsx'
import { TypeChoice } from '../../views/desk/type-choice.tsx'

export const handle = { script: true }

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(mayMakeSurvey(me))
  const asked = new URL(args.request.url).searchParams.get('type')
  const type = entryTypes.find((each) => each === asked && each !== 'heading' && each !== 'explanation') ?? null
  const head = { title: textOf(args.context)('surveys-desk:bank.new'), noindex: true }
  return { head, me: deskMe(me), type, form: freshForm(newEntry(type ?? 'single')) }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  requireThat(mayMakeSurvey(me))
  const form = await readForm(args.context, bankQuestionForm)
  const step = stepped(form.state.values)
  if (step) return json({ state: { values: step.values, errors: {} }, current: null, focus: step.focus })
  if (!form.ok) return form.again()
  const done = await form.attempt(({ name, key, written, formKey }) =>
    once(db, formKey, async (trx) => {
      await addBankQuestion(trx, { kind: 'staff', id: me.id }, { name, key, written })
      return href('/desk/question-bank')
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function NewBankQuestion() {
  const { me, type, form } = useLoaderData<typeof loader>()
  const sent = useActionData<{ focus?: string }>()
  const state = stateOf(sent, form)
  const { say } = useText()
  const rows = { options: rowCount(state.values, 'options'), rows: rowCount(state.values, 'rows') }
  return (
    <BankDeskPage me={me} title={say('surveys-desk:bank.new')} lead={type && say(`surveys-desk:type.${type}`)}>
      {type === null ? (
        <TypeChoice shown={['choose', 'write']} to={(each) => href('/desk/question-bank/new', { type: each })} />
      ) : (
        <>
          <ErrorSummary state={state} />
          <BankFields state={state} type={type} rows={{ ...rows, focus: sent?.focus ?? '' }} isNew />
        </>
      )}
    </BankDeskPage>
  )
}
