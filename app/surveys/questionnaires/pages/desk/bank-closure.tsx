import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { mayMakeSurvey } from '../../access.ts'
import { bankQuestion, closeBankQuestion } from '../../bank-question.ts'
import { bankClosureForm } from '../../builder-forms.ts'
import { BankDeskPage } from '../../views/desk/bank-desk-page.tsx'
import { SaveOrBack } from '../../views/desk/survey-form-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(mayMakeSurvey(me))
  return { me, kept: await bankQuestion(db, args.params.question) }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, kept } = await mine(args)
  const what = kept.closedAt ? 'reopen' : 'close'
  const head = { title: textOf(args.context)(`surveys-desk:bank.${what}`), noindex: true }
  return { head, me: deskMe(me), kept: { id: kept.id, name: kept.name }, what, form: freshForm({ what }) }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, kept } = await mine(args)
  return act(args, bankClosureForm, async ({ what }) => {
    await closeBankQuestion(db, { kind: 'staff', id: me.id }, { id: kept.id, close: what === 'close' })
    return href('/desk/question-bank')
  })
})

export default function BankClosure() {
  const { me, kept, what, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
