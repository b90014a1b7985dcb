import { href } from '#app/href.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { json, useActionData, useLoaderData } from '#app/remix.ts'
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

export const loader = atDesk(staffWho(mayMakeSurvey), async (_, args) => {
  const asked = args.query.get('type')
  const type = entryTypes.find((each) => each === asked && each !== 'heading' && each !== 'explanation') ?? null
  const title = args.say('surveys-desk:bank.new')
  return { title, type, form: freshForm(newEntry(type ?? 'single')) }
})

export const action = atDesk(staffWho(mayMakeSurvey), async ({ me }, args) => {
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
