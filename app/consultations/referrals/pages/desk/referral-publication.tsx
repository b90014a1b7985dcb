import { z } from 'zod'
import { seenField, seenOf, sinceSeen } from '#app/forms/seen.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { sentFields } from '#app/http/typed.ts'
import { SinceSeen } from '#app/ui/since-seen.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { referredReferral } from '../../desk-access.ts'
import { statementsShown } from '../../referral-desk.ts'
import { publishStatements } from '../../statements-publication.ts'
import { ReferralStep } from '../../views/referral-step.tsx'
import { AnswersOf } from '../../views/statement.tsx'

export const loader = atDesk(referredReferral, ({ referral }, args) => {
  const { id, title, groups } = referral
  const digests = statementsShown(referral)
  const since = sinceSeen(String(sentFields(args.context).seen ?? ''), digests)
  return {
    heading: 'referrals:step.publication',
    referral: { id, title },
    groups: groups.map((group, at) => ({ ...group, isNew: since?.fresh.has(digests[at + 1] ?? '') ?? false })),
    since: since && { fresh: since.fresh.size, gone: 0 },
    fields: { seen: seenOf(digests) },
  }
})

export const action = atDesk(referredReferral, async ({ actor, referral }, args) =>
  act(args, z.object({ seen: seenField }), async ({ seen }) => {
    await publishStatements(db, actor, referral.id, seen)
    return href('/desk/referrals/:referral', { referral: referral.id })
  }),
)

export default function ReferralPublication() {
  const { groups, since, form, state, ...page } = usePage<typeof loader>()
  return (
    <ReferralStep {...page} step="publication" count={groups.length} state={state} seen={form.values.seen}>
      <SinceSeen since={since} />
      <AnswersOf groups={groups} />
    </ReferralStep>
  )
}
