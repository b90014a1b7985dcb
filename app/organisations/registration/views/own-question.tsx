import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import type { OwnGroup } from '#app/organisations/groups/member.ts'
import { InTheNameOf, MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { ErrorSummary, Form, type FormState, Hidden } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'

/** A question with one button, asked of somebody who acts for a group. */
export function OwnQuestion({
  group,
  state,
  title,
  lead,
  button,
  tone,
}: {
  group: OwnGroup
  state: FormState
  title: ReactNode
  lead: ReactNode
  button: ReactNode
  tone?: 'danger'
}) {
  const { say } = useText()
  return (
    <MyGroupPage group={group} title={title} lead={lead}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '0')} />
        <InTheNameOf group={group} />
        <p className="actions">
          <Button tone={tone}>{button}</Button>
          <A to={href('/my/groups/:group', { group: group.slug })}>{say('groups:back')}</A>
        </p>
      </Form>
    </MyGroupPage>
  )
}
