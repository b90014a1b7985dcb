import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { Day } from '#app/ui/dates.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayRefer } from '../../referral.ts'
import { listReferrals } from '../../referral-desk.ts'
import { ReferralState } from '../../views/state.tsx'

export const loader = atDesk(staffWho(mayRefer), async () => {
  return { heading: 'referrals:title', referrals: await listReferrals(db) }
})

export default function Referrals() {
  const { referrals, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} current="referrals" lead={say('referrals:lead')}>
      <p className="actions">
        <ButtonLink to={href('/desk/referrals/new')}>{say('referrals:new')}</ButtonLink>
      </p>
      {referrals.length === 0 && <Empty title={say('referrals:none')} />}
      <ul className="entries dense">
        {referrals.map((each) => (
          <li key={each.id}>
            <h2 className="entry-title">
              <A to={href('/desk/referrals/:referral', { referral: each.id })}>{each.title}</A>
            </h2>
            <p className="meta">
              <ReferralState referral={each} />
              <span>{each.plan.title}</span>
              <span>{each.department}</span>
              <span>
                {say('referrals:due')} <Day value={each.dueOn} />
              </span>
              <span>{say('referrals:answeredOf', { asked: each.asked, answered: each.answered })}</span>
            </p>
          </li>
        ))}
      </ul>
    </DeskPage>
  )
}
