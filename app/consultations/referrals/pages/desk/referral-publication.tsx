import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { referredReferral } from '../../desk-access.ts'
import { publishStatements } from '../../referral.ts'
import { ReferralStep } from '../../views/referral-step.tsx'
import { AnswersOf } from '../../views/statement.tsx'

export const loader = atDesk(referredReferral, ({ referral: { id, title, groups } }) => ({
  heading: 'referrals:step.publication',
  referral: { id, title },
  groups,
  fields: {},
}))

export const action = atDesk(referredReferral, async ({ actor, referral }, args) =>
  act(args, z.object({}), async () => {
    await publishStatements(db, actor, referral.id)
    return href('/desk/referrals/:referral', { referral: referral.id })
  }),
)

export default function ReferralPublication() {
  const { groups, state, ...page } = usePage<typeof loader>()
  return (
    <ReferralStep {...page} step="publication" count={groups.length} state={state}>
      <AnswersOf groups={groups} />
    </ReferralStep>
  )
}
