import type { ComponentProps } from 'react'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'

type Props = Omit<ComponentProps<typeof DeskPage>, 'current' | 'crumbs' | 'way'> & {
  call: { slug: string; title: string }
}

/** A page of the desk about one call, with the way back to it. */
export function CallPage({ call, ...page }: Props) {
  const { say } = useText()
  const { slug, title } = call
  const way = [
    { to: href('/desk/consultations'), label: say('consultations:desk.list.title') },
    { to: href('/desk/consultations/:consultation', { consultation: slug }), label: title },
  ]
  return <DeskPage {...page} current="consultations" way={way} />
}
