import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { Day } from '../../../ui/dates.tsx'
import { A, useText } from '../../../ui/language.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { ButtonLink, Empty } from '../../../ui/parts.tsx'
import { mayRefer } from '../../referral.ts'
import { listReferrals } from '../../referral-desk.ts'
import { ReferralState } from '../../views/referrals/state.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(mayRefer(me))
  const head = { title: textOf(args.context)('referrals:title'), noindex: true }
  return { head, me: deskMe(me), referrals: await listReferrals(db) }
})

export default function Referrals() {
  const { me, referrals } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage me={me} current="referrals" title={say('referrals:title')} lead={say('referrals:lead')}>
      <p className="actions">
        <ButtonLink to={paths.newReferral()}>{say('referrals:new')}</ButtonLink>
      </p>
      {referrals.length === 0 && <Empty title={say('referrals:none')} />}
      <ul className="entries dense">
        {referrals.map((each) => (
          <li key={each.id}>
            <h2 className="entry-title">
              <A to={paths.deskReferral(each.id)}>{each.title}</A>
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
