import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { Day } from '#app/ui/dates.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayRefer } from '../../referral.ts'
import { referralAtDesk } from '../../referral-desk.ts'
import { ReferralActions } from '../../views/referral-actions.tsx'
import { ReferralState } from '../../views/state.tsx'
import { AnswersOf } from '../../views/statement.tsx'

export const loader = atDesk(staffWho(mayRefer), async ({ me }, args) => {
  const referral = await referralAtDesk(db, args.params.referral)
  return { title: referral.title, referral, may: mayRefer(me, referral.departmentId) }
})

export default function Referral() {
  const { referral, may, say, ...page } = usePage<typeof loader>()
  const { id, publishedAt, groups, plan } = referral
  const answered = groups.filter(({ statements }) => statements.length > 0).length
  const missing = groups.length - answered
  return (
    <DeskPage
      {...page}
      current="referrals"
      title={referral.title}
      crumbs={[{ to: href('/desk/referrals'), label: say('referrals:title') }, { label: referral.title }]}
    >
      <p className="meta">
        <ReferralState referral={referral} />
        <A to={href('/desk/plans/:plan', { plan: plan.slug })}>{plan.title}</A>
        <span>{referral.department}</span>
        <span>
          {say('referrals:due')} <Day value={referral.dueOn} />
        </span>
        <span>{say('referrals:answeredOf', { asked: groups.length, answered })}</span>
      </p>
      <div className="typed">{referral.body}</div>
      {may && !publishedAt && <ReferralActions referral={referral} missing={missing} />}
      {publishedAt && (
        <p>
          <A to={href('/plans/:plan/statements/:referral', { plan: plan.slug, referral: id })}>
            {say('referrals:toPublic')}
          </A>
        </p>
      )}
      {groups.length === 0 && <Empty title={say('referrals:groups.none')} />}
      <AnswersOf groups={groups} atDesk />
    </DeskPage>
  )
}
