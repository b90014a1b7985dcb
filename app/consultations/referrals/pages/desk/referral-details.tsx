import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { referredReferral } from '../../desk-access.ts'
import { changeReferral, mayRefer, referralForm } from '../../referral.ts'
import { type ReferralAtDesk, referralAtDesk, referralChoices } from '../../referral-desk.ts'
import { ReferralForm } from '../../views/fields.tsx'
import { ReferralPage } from '../../views/referral-page.tsx'

const typed = ({ plan, title, body, departmentId, dueOn, version }: ReferralAtDesk) => ({
  ...{ plan: plan.slug, title, body, departmentId, dueOn, version: String(version) },
})

export const loader = atDesk(referredReferral, async ({ referral }) => {
  return { heading: 'referrals:change', ...(await referralChoices(db)), fields: typed(referral) }
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
  const { referral, plans, departments, state, say, ...page } = usePage<typeof loader>()
  return (
    <ReferralPage {...page} referral={referral}>
      {referral.sentAt && <Notice tone="info" title={say('referrals:onlyDue')} />}
      <ReferralForm state={state} plans={plans} departments={departments} />
    </ReferralPage>
  )
}
