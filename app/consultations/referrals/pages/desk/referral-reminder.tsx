import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { referredReferral } from '../../desk-access.ts'
import { remindOrganisations } from '../../referral.ts'
import { GroupNames, ReferralStep } from '../../views/referral-step.tsx'

export const loader = atDesk(referredReferral, ({ referral: { id, title, groups } }) => ({
  heading: 'referrals:step.reminder',
  referral: { id, title },
  groups: groups.filter(({ statements }) => statements.length === 0),
  fields: {},
}))

export const action = atDesk(referredReferral, async ({ actor, referral }, args) =>
  act(args, z.object({}), async () => {
    await remindOrganisations(db, actor, referral.id)
    return href('/desk/referrals/:referral', { referral: referral.id })
  }),
)

export default function ReferralReminder() {
  const { groups, state, ...page } = usePage<typeof loader>()
  return (
    <ReferralStep {...page} step="reminder" count={groups.length} state={state}>
      <GroupNames groups={groups} />
    </ReferralStep>
  )
}
