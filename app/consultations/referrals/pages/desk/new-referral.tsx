import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { makeReferral, mayRefer, referralForm } from '../../referral.ts'
import { referralChoices } from '../../referral-desk.ts'
import { ReferralForm } from '../../views/fields.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(mayRefer(me))
  const head = { title: textOf(args.context)('referrals:new'), noindex: true }
  const departmentId = me.roles.find(({ role }) => role === 'editor')?.departmentId ?? ''
  const plan = new URL(args.request.url).searchParams.get('plan') ?? ''
  return { head, me: deskMe(me), ...(await referralChoices(db)), form: freshForm({ departmentId, plan }) }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  requireThat(mayRefer(me))
  return act(args, referralForm, ({ formKey, version: _, ...input }) => {
    requireThat(mayRefer(me, input.departmentId))
    return once(db, formKey, async (trx) =>
      href('/desk/referrals/:referral/groups', {
        referral: await makeReferral(trx, { kind: 'staff', id: me.id }, input),
      }),
    )
  })
})

export default function NewReferral() {
  const { me, plans, departments, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say } = useText()
  const crumbs = [{ to: href('/desk/referrals'), label: say('referrals:title') }, { label: say('referrals:new') }]
  return (
    <DeskPage me={me} current="referrals" title={say('referrals:new')} lead={say('referrals:newLead')} crumbs={crumbs}>
      <ReferralForm state={state} plans={plans} departments={departments} />
    </DeskPage>
  )
}
