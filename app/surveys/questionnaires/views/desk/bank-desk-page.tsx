import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'

type Props = {
  me: { name: string; roles: string[] }
  title: ReactNode
  lead?: ReactNode
  /** The bank itself. */
  isTop?: boolean
  children: ReactNode
}

/** A page about the bank of questions, with the way back to it. */
export function BankDeskPage({ me, title, lead, isTop = false, children }: Props) {
  const { say } = useText()
  return (
    <DeskPage
      {...{ me, title, lead }}
      current="surveys"
      wide
      crumbs={[
        { to: href('/desk/surveys'), label: say('surveys-desk:list.title') },
        ...(isTop ? [] : [{ to: href('/desk/question-bank'), label: say('surveys-desk:bank.all') }]),
        { label: title },
      ]}
    >
      {children}
    </DeskPage>
  )
}
