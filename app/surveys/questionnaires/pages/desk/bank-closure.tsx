import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { closeBankQuestion } from '../../bank-question.ts'
import { bankClosureForm } from '../../builder-forms.ts'
import { keptQuestion } from '../../desk-access.ts'
import { BankDeskPage } from '../../views/desk/bank-desk-page.tsx'
import { SaveOrBack } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(keptQuestion, async ({ kept }) => {
  const what = kept.closedAt ? 'reopen' : 'close'
  return { heading: `surveys-desk:bank.${what}`, kept: { id: kept.id, name: kept.name }, what, fields: { what } }
})

export const action = atDesk(keptQuestion, async ({ actor, kept }, args) =>
  act(args, bankClosureForm, async ({ what }) => {
    await closeBankQuestion(db, actor, { id: kept.id, close: what === 'close' })
    return href('/desk/question-bank')
  }),
)

export default function BankClosure() {
  const { kept, what, state, say, ...page } = usePage<typeof loader>()
  return (
    <BankDeskPage {...page} lead={say(`surveys-desk:bank.${what}Lead`)}>
      <ErrorSummary state={state} />
      <p className="quote" lang="ja">
        {kept.name}
      </p>
      <Form state={state}>
        <Hidden name="what" value={what} />
        <SaveOrBack
          button={say(`surveys-desk:bank.${what}`)}
          back={href('/desk/question-bank/:question', { question: kept.id })}
        />
      </Form>
    </BankDeskPage>
  )
}
