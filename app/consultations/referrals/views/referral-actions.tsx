import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'

type Referral = { id: string; sentAt: string | null; over: boolean; groups: unknown[] }

/** What can be done with a referral now. */
export function ReferralActions({ referral, missing }: { referral: Referral; missing: number }) {
  const { say } = useText()
  const { id, sentAt, over, groups } = referral
  return (
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
  )
}
