import { href } from '#app/href.ts'
import type { OwnGroup } from '#app/organisations/groups/member.ts'
import { InTheNameOf, MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { ErrorSummary, Form, type FormState, Hidden, TextArea } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'

/** What an organisation that checks says of an application, as a page. */
export function CheckStep({
  step,
  group,
  found,
  state,
}: {
  step: 'recommendation' | 'askCorrection'
  group: OwnGroup
  found: { id: string; name: string }
  state: FormState
}) {
  const { say } = useText()
  const back = href('/my/groups/:group/checks/:organisation', { group: group.slug, organisation: found.id })
  return (
    <MyGroupPage
      group={group}
      title={say(`groups:${step}.title`)}
      lead={say(`groups:${step}.lead`, { name: found.name })}
      above={[{ to: back, label: <span lang="ja">{found.name}</span> }]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <TextArea name="reason" label={say(`groups:${step}.reason`)} rows={5} maxLength={2000} required />
        <InTheNameOf group={group} />
        <p className="actions">
          <Button>{say(`groups:${step}.button`)}</Button>
          <A to={back}>{say('groups:back')}</A>
        </p>
      </Form>
    </MyGroupPage>
  )
}
