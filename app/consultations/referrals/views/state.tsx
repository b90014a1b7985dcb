import { useText } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'

/** Where a referral stands: being written, with the groups, over, published. */
export function ReferralState({
  referral,
}: {
  referral: { sentAt: string | null; publishedAt: string | null; over: boolean }
}) {
  const { say } = useText()
  const { sentAt, publishedAt, over } = referral
  if (publishedAt) return <Tag tone="good">{say('referrals:state.published')}</Tag>
  if (!sentAt) return <Tag>{say('referrals:state.draft')}</Tag>
  return over ? (
    <Tag tone="warn">{say('referrals:state.over')}</Tag>
  ) : (
    <Tag tone="good">{say('referrals:state.sent')}</Tag>
  )
}
