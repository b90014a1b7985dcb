import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { newEntry } from '#app/surveys/sheets/typed-entry.ts'
import { ErrorSummary } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayMakeSurvey } from '../../access.ts'
import { addBankQuestion } from '../../bank-question.ts'
import { bankQuestionForm } from '../../entry-form.ts'
import { entryTypes } from '../../entry-types.ts'
import { rowCount, rowStep } from '../../typed-rows.ts'
import { BankDeskPage } from '../../views/desk/bank-desk-page.tsx'
import { BankFields } from '../../views/desk/bank-fields.tsx'
import { TypeChoice } from '../../views/desk/type-choice.tsx'

export const handle = { script: true }

export const loader = atDesk(staffWho(mayMakeSurvey), async (_, args) => {
  const asked = args.query.get('type')
  const type = entryTypes.find((each) => each === asked && each !== 'heading' && each !== 'explanation') ?? null
  return { heading: 'surveys-desk:bank.new', type, fields: newEntry(type ?? 'single') }
})

export const action = atDesk(staffWho(mayMakeSurvey), async ({ actor }, args) =>
  act(
    args,
    bankQuestionForm,
    ({ name, key, written, formKey }) =>
      once(db, formKey, async (trx) => {
        await addBankQuestion(trx, actor, { name, key, written })
        return href('/desk/question-bank')
      }),
    { before: rowStep },
  ),
)

export default function NewBankQuestion() {
  const { type, state, sent, say, ...page } = usePage<typeof loader, { focus?: string }>()
  const rows = { options: rowCount(state.values, 'options'), rows: rowCount(state.values, 'rows') }
  return (
    <BankDeskPage {...page} lead={type && say(`surveys-desk:type.${type}`)}>
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
