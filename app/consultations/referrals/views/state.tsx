import { StateTag } from '#app/ui/parts.tsx'

/** Where a referral stands: being written, with the groups, over, published. */
export function ReferralState({
  referral,
}: {
  referral: { sentAt: string | null; publishedAt: string | null; over: boolean }
}) {
  const { sentAt, publishedAt, over } = referral
  const state = publishedAt ? 'published' : !sentAt ? 'draft' : over ? 'over' : 'sent'
  return <StateTag kind="referral" state={state} />
}
