import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { db } from '#db/connection'
import { referredReferral } from '../../desk-access.ts'
import { publishStatements } from '../../referral.ts'
import { ReferralStep } from '../../views/referral-step.tsx'
import { AnswersOf } from '../../views/statement.tsx'

export const loader = atDesk(referredReferral, ({ referral: { id, title, groups } }, args) => ({
  title: args.say('referrals:step.publication'),
  referral: { id, title },
  groups,
  form: freshForm(),
}))

export const action = atDesk(referredReferral, async ({ actor, referral }, args) =>
  act(args, z.object({}), async () => {
    await publishStatements(db, actor, referral.id)
    return href('/desk/referrals/:referral', { referral: referral.id })
  }),
)

export default function ReferralPublication() {
  const { form, groups, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  return (
    <ReferralStep {...page} step="publication" count={groups.length} state={state}>
      <AnswersOf groups={groups} />
    </ReferralStep>
  )
}
