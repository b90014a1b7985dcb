import { deskMe } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { closeBankQuestion } from '../../bank-question.ts'
import { bankClosureForm } from '../../builder-forms.ts'
import { keptQuestion } from '../../desk-access.ts'
import { BankDeskPage } from '../../views/desk/bank-desk-page.tsx'
import { SaveOrBack } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(keptQuestion, async ({ me, kept }, args) => {
  const what = kept.closedAt ? 'reopen' : 'close'
  const head = { title: args.say(`surveys-desk:bank.${what}`), noindex: true }
  return { head, me: deskMe(me), kept: { id: kept.id, name: kept.name }, what, form: freshForm({ what }) }
})

export const action = atDesk(keptQuestion, async ({ actor, kept }, args) =>
  act(args, bankClosureForm, async ({ what }) => {
    await closeBankQuestion(db, actor, { id: kept.id, close: what === 'close' })
    return href('/desk/question-bank')
  }),
)

export default function BankClosure() {
  const { me, kept, what, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <BankDeskPage me={me} title={say(`surveys-desk:bank.${what}`)} lead={say(`surveys-desk:bank.${what}Lead`)}>
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
