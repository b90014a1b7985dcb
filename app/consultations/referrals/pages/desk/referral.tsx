import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayRefer } from '../../referral.ts'
import { referralAtDesk } from '../../referral-desk.ts'
import { ReferralState } from '../../views/state.tsx'
import { AnswersOf } from '../../views/statement.tsx'

export const loader = atDesk(staffWho(mayRefer), async ({ me }, args) => {
  const referral = await referralAtDesk(db, args.params.referral)
  return {
    title: referral.title,
    referral,
    may: mayRefer(me, referral.departmentId),
  }
})

export default function Referral() {
  const { me, referral, may } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { id, sentAt, publishedAt, groups, plan, over } = referral
  const answered = groups.filter(({ statements }) => statements.length > 0).length
  const missing = groups.length - answered
  return (
    <DeskPage
      me={me}
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
      {may && !publishedAt && (
        <p className="actions">
          {!sentAt && groups.length > 0 && (
            <ButtonLink to={href('/desk/referrals/:referral/sending', { referral: id })}>
              {say('referrals:step.sending')}
            </ButtonLink>
          )}
          {sentAt && (missing === 0 || over) && (
            <ButtonLink to={href('/desk/referrals/:referral/publication', { referral: id })}>
              {say('referrals:step.publication')}
            </ButtonLink>
          )}
          {sentAt && missing > 0 && (
            <A to={href('/desk/referrals/:referral/reminder', { referral: id })}>{say('referrals:step.reminder')}</A>
          )}
          <A to={href('/desk/referrals/:referral/groups', { referral: id })}>{say('referrals:groups.title')}</A>
          <A to={href('/desk/referrals/:referral/details', { referral: id })}>{say('referrals:change')}</A>
        </p>
      )}
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
