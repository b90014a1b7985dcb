import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { makeReferral, mayRefer, referralForm } from '../../referral.ts'
import { referralChoices } from '../../referral-desk.ts'
import { ReferralForm } from '../../views/fields.tsx'

export const loader = atDesk(staffWho(mayRefer), async ({ me }, args) => {
  const title = args.say('referrals:new')
  const departmentId = me.roles.find(({ role }) => role === 'editor')?.departmentId ?? ''
  const plan = args.query.get('plan') ?? ''
  return { title, ...(await referralChoices(db)), form: freshForm({ departmentId, plan }) }
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
  const { me, plans, departments, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const crumbs = [{ to: href('/desk/referrals'), label: say('referrals:title') }, { label: say('referrals:new') }]
  return (
    <DeskPage me={me} current="referrals" title={say('referrals:new')} lead={say('referrals:newLead')} crumbs={crumbs}>
      <ReferralForm state={state} plans={plans} departments={departments} />
    </DeskPage>
  )
}
