import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { referredReferral } from '../../desk-access.ts'
import { sendReferral } from '../../referral.ts'
import { GroupNames, ReferralStep } from '../../views/referral-step.tsx'

export const loader = atDesk(referredReferral, ({ referral: { id, title, groups } }) => ({
  heading: 'referrals:step.sending',
  referral: { id, title },
  groups,
  fields: {},
}))

export const action = atDesk(referredReferral, async ({ actor, referral }, args) =>
  act(args, z.object({}), async () => {
    await sendReferral(db, actor, referral.id)
    return href('/desk/referrals/:referral', { referral: referral.id })
  }),
)

export default function ReferralSending() {
  const { groups, state, ...page } = usePage<typeof loader>()
  return (
    <ReferralStep {...page} step="sending" count={groups.length} state={state}>
      <GroupNames groups={groups} />
    </ReferralStep>
  )
}
