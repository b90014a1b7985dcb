import type { ComponentProps } from 'react'
import { href } from '#app/href.ts'
import { DeskFormPage } from '#app/ui/form/form-page.tsx'
import { A, useText } from '#app/ui/language.tsx'

type Props = Omit<ComponentProps<typeof DeskFormPage>, 'current' | 'crumbs' | 'way' | 'back'> & {
  submission: { id: string; number: string }
}

/** A form about one submission, with the way back to it. */
export function SubmissionFormPage({ submission, ...page }: Props) {
  const { say } = useText()
  const to = href('/desk/submissions/:submission', { submission: submission.id })
  const list = { to: href('/desk/submissions'), label: say('answers:submissions.title') }
  return (
    <DeskFormPage
      {...page}
      current="submissions"
      way={[list, { to, label: submission.number }]}
      back={<A to={to}>{say('answers:back')}</A>}
    />
  )
}
