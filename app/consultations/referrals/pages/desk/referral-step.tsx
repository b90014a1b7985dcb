import { z } from 'zod'
import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayRefer, publishStatements, remindOrganisations, sendReferral } from '../../referral.ts'
import { referralAtDesk } from '../../referral-desk.ts'
import { AnswersOf } from '../../views/statement.tsx'

/** The steps of a referral, by the last part of their addresses. */
const steps = { sending: sendReferral, reminder: remindOrganisations, publication: publishStatements } as const

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const step = new URL(args.request.url).pathname.split('/').at(-1) as keyof typeof steps
  if (!Object.hasOwn(steps, step)) throw new NotFound()
  requireThat(mayRefer(me))
  const referral = await referralAtDesk(db, args.params.referral)
  requireThat(mayRefer(me, referral.departmentId))
  return { me, step, referral }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { me, step, referral } = await mine(args)
  const { id, title, groups } = referral
  const head = { title: textOf(args.context)(`referrals:step.${step}`), noindex: true }
  const about = step === 'reminder' ? groups.filter(({ statements }) => statements.length === 0) : groups
  return { head, me: deskMe(me), step, id, title, groups: about, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, step, referral } = await mine(args)
  return act(args, z.object({}), async () => {
    await steps[step](db, { kind: 'staff', id: me.id }, referral.id)
    return href('/desk/referrals/:referral', { referral: referral.id })
  })
})

export default function ReferralStep() {
  const { me, step, id, title, groups, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const crumbs = [
    { to: href('/desk/referrals'), label: say('referrals:title') },
    { to: href('/desk/referrals/:referral', { referral: id }), label: title },
    { label: say(`referrals:step.${step}`) },
  ]
  return (
    <DeskPage
      me={me}
      current="referrals"
      title={say(`referrals:step.${step}`)}
      lead={say(`referrals:step.${step}Lead`, { count: groups.length })}
      crumbs={crumbs}
    >
      <ErrorSummary state={state} />
      {step === 'publication' ? (
        <AnswersOf groups={groups} />
      ) : (
        <ul>
          {groups.map((each) => (
            <li key={each.id}>{each.name}</li>
          ))}
        </ul>
      )}
      <Form state={state}>
        <p className="actions">
          <Button>{say(`referrals:step.${step}Button`)}</Button>
          <A to={href('/desk/referrals/:referral', { referral: id })}>{say('referrals:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
