import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { referredReferral } from '../../desk-access.ts'
import { changeReferral, mayRefer, referralForm } from '../../referral.ts'
import { type ReferralAtDesk, referralAtDesk, referralChoices } from '../../referral-desk.ts'
import { ReferralForm } from '../../views/fields.tsx'

const typed = ({ plan, title, body, departmentId, dueOn, version }: ReferralAtDesk) => ({
  ...{ plan: plan.slug, title, body, departmentId, dueOn, version: String(version) },
})

export const loader = atDesk(referredReferral, async ({ me, referral }, args) => {
  const head = { title: args.say('referrals:change'), noindex: true }
  const { id, title, sentAt } = referral
  return { head, me: deskMe(me), ...(await referralChoices(db)), id, title, sentAt, form: freshForm(typed(referral)) }
})

export const action = atDesk(referredReferral, async ({ me, actor, referral }, args) =>
  act(
    args,
    referralForm,
    async ({ formKey: _, ...input }) => {
      requireThat(mayRefer(me, input.departmentId))
      await changeReferral(db, actor, referral.id, input)
      return href('/desk/referrals/:referral', { referral: referral.id })
    },
    { now: async () => typed(await referralAtDesk(db, referral.id)) },
  ),
)

export default function ReferralDetails() {
  const { me, id, title, sentAt, plans, departments, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
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
