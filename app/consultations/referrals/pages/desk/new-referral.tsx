import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { makeReferral, mayRefer, referralForm } from '../../referral.ts'
import { referralChoices } from '../../referral-desk.ts'
import { ReferralForm } from '../../views/fields.tsx'

export const loader = atDesk(staffWho(mayRefer), async ({ me }, args) => {
  const departmentId = me.roles.find(({ role }) => role === 'editor')?.departmentId ?? ''
  const plan = args.query.get('plan') ?? ''
  return { heading: 'referrals:new', ...(await referralChoices(db)), fields: { departmentId, plan } }
})

export const action = atDesk(staffWho(mayRefer), async ({ me, actor }, args) =>
  act(args, referralForm, ({ formKey, version: _, ...input }) => {
    requireThat(mayRefer(me, input.departmentId))
    return once(db, formKey, async (trx) =>
      href('/desk/referrals/:referral/groups', {
        referral: await makeReferral(trx, actor, input),
      }),
    )
  }),
)

export default function NewReferral() {
  const { plans, departments, state, say, ...page } = usePage<typeof loader>()
  const way = [{ to: href('/desk/referrals'), label: say('referrals:title') }]
  return (
    <DeskPage {...page} current="referrals" lead={say('referrals:newLead')} way={way}>
      <ReferralForm state={state} plans={plans} departments={departments} />
    </DeskPage>
  )
}
