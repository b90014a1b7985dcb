import type { ReactNode } from 'react'
import { paths } from '#app/paths.ts'
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
        { to: paths.deskSurveys(), label: say('surveys-desk:list.title') },
        ...(isTop ? [] : [{ to: paths.bankQuestions(), label: say('surveys-desk:bank.all') }]),
        { label: title },
      ]}
    >
      {children}
    </DeskPage>
  )
}
