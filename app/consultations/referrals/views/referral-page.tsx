import type { ComponentProps } from 'react'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'

type Props = Omit<ComponentProps<typeof DeskPage>, 'current' | 'crumbs' | 'way'> & {
  referral: { id: string; title: string }
}

/** A page of the desk about one referral, with the way back to it. */
export function ReferralPage({ referral, ...page }: Props) {
  const { say } = useText()
  const to = href('/desk/referrals/:referral', { referral: referral.id })
  const list = { to: href('/desk/referrals'), label: say('referrals:title') }
  return <DeskPage {...page} current="referrals" way={[list, { to, label: referral.title }]} />
}
