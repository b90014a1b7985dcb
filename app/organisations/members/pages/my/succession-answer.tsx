import type { Person } from '#app/accounts/lucia-adapter.ts'
import { personWords } from '#app/accounts/person.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { forPerson, type Named } from '#app/http/page.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { InTheNameOf, MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { Conflict, NotFound } from '#app/refusal.ts'
import { ErrorSummary, Form, Hidden, Radios } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { type Db, db } from '#db/connection'
import { answerSuccession, successionOf } from '../../succession.ts'
import { answerForm } from '../../succession-form.ts'
import { SuccessionStanding } from '../../views/succession-standing.tsx'

async function askedRepresentative(db: Db, me: Person, named: Named) {
  const { group } = await ownGroup(db, me, named)
  const open = await successionOf(db, group.id)
  if (open?.representativeId !== me.id) throw new NotFound('succession:refused.none')
  return { group, open }
}

export const loader = forPerson(askedRepresentative, async ({ group, open }) => {
  if (open.answer) throw new Conflict('succession:refused.answered')
  const { id, askedBy, madeAt, answerUntil, answer, answeredAt } = open
  const { name, email } = await personWords(db, askedBy)
  const standing = { who: name || email, madeAt, answerUntil, answer, answeredAt, reason: null }
  return { heading: 'succession:answer.title', group, standing, fields: { succession: id } }
})

export const action = forPerson(askedRepresentative, ({ me, group }, args) =>
  act(args, answerForm, async ({ succession, answer }) => {
    await answerSuccession(db, me.id, { organisation: group.id, succession, answer })
    return href('/my/groups/:group/succession', { group: group.slug }, { done: 'answered' })
  }),
)

export default function SuccessionAnswer() {
  const { group, standing, state, title, say } = usePage<typeof loader>()
  const back = href('/my/groups/:group/succession', { group: group.slug })
  return (
    <MyGroupPage
      group={group}
      above={[{ to: back, label: say('succession:open.title') }]}
      title={title}
      lead={say('succession:answer.lead')}
    >
      <ErrorSummary state={state} />
      <SuccessionStanding {...standing} />
      <Form state={state}>
        <Hidden name="succession" value={String(state.values.succession ?? '')} />
        <Radios
          name="answer"
          legend={say('succession:answer.legend')}
          required
          options={(['objected', 'agreed'] as const).map((value) => ({
            value,
            label: say(`succession:answer.choice.${value}`),
            hint: say(`succession:answer.hint.${value}`),
          }))}
        />
        <InTheNameOf group={group} />
        <p className="actions">
          <Button>{say('succession:answer.button')}</Button>
          <A to={back}>{say('members:back')}</A>
        </p>
      </Form>
    </MyGroupPage>
  )
}
