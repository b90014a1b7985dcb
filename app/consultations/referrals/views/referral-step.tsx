import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { ErrorSummary, Form, type FormState, Hidden } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'

/** One step of a referral as a page: whom it is about, the question, the button. */
export function ReferralStep({
  step,
  me,
  referral,
  count,
  state,
  seen,
  children,
}: {
  step: 'sending' | 'reminder' | 'publication'
  me: { name: string; roles: string[] }
  referral: { id: string; title: string }
  /** Groups that it is about. */
  count: number
  state: FormState
  /** What the page shows, where the step is about that. */
  seen?: FormState['values'][string]
  children: ReactNode
}) {
  const { say } = useText()
  const back = href('/desk/referrals/:referral', { referral: referral.id })
  return (
    <DeskPage
      me={me}
      current="referrals"
      title={say(`referrals:step.${step}`)}
      lead={say(`referrals:step.${step}Lead`, { count })}
      crumbs={[
        { to: href('/desk/referrals'), label: say('referrals:title') },
        { to: back, label: referral.title },
        { label: say(`referrals:step.${step}`) },
      ]}
    >
      <ErrorSummary state={state} />
      {children}
      <Form state={state}>
        {seen !== undefined && <Hidden name="seen" value={String(seen)} />}
        <p className="actions">
          <Button>{say(`referrals:step.${step}Button`)}</Button>
          <A to={back}>{say('referrals:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}

export const GroupNames = ({ groups }: { groups: { id: string; name: string }[] }) => (
  <ul>
    {groups.map((each) => (
      <li key={each.id}>{each.name}</li>
    ))}
  </ul>
)
