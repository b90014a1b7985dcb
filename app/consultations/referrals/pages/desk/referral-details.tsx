import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { changeReferral, mayRefer, referralForm } from '../../referral.ts'
import { type ReferralAtDesk, referralAtDesk, referralChoices } from '../../referral-desk.ts'
import { ReferralForm } from '../../views/fields.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(mayRefer(me))
  const referral = await referralAtDesk(db, args.params.referral)
  requireThat(mayRefer(me, referral.departmentId))
  return { me, referral }
}

const typed = ({ plan, title, body, departmentId, dueOn, version }: ReferralAtDesk) => ({
  ...{ plan: plan.slug, title, body, departmentId, dueOn, version: String(version) },
})

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { me, referral } = await mine(args)
  const head = { title: textOf(args.context)('referrals:change'), noindex: true }
  const { id, title, sentAt } = referral
  return { head, me: deskMe(me), ...(await referralChoices(db)), id, title, sentAt, form: freshForm(typed(referral)) }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, referral } = await mine(args)
  return act(
    args,
    referralForm,
    async ({ formKey: _, ...input }) => {
      requireThat(mayRefer(me, input.departmentId))
      await changeReferral(db, { kind: 'staff', id: me.id }, referral.id, input)
      return href('/desk/referrals/:referral', { referral: referral.id })
    },
    async () => typed(await referralAtDesk(db, referral.id)),
  )
})

export default function ReferralDetails() {
  const { me, id, title, sentAt, plans, departments, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say } = useText()
  const crumbs = [
    { to: href('/desk/referrals'), label: say('referrals:title') },
    { to: href('/desk/referrals/:referral', { referral: id }), label: title },
    { label: say('referrals:change') },
  ]
  return (
    <DeskPage me={me} current="referrals" title={say('referrals:change')} crumbs={crumbs}>
      {sentAt && <Notice tone="info" title={say('referrals:onlyDue')} />}
      <ReferralForm state={state} plans={plans} departments={departments} />
    </DeskPage>
  )
}
