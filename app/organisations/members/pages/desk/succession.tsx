import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { decidedGroup } from '#app/organisations/groups/desk-access.ts'
import { OrganisationFormPage } from '#app/organisations/groups/views/desk/organisation-page.tsx'
import { Hidden, Radios, TextArea } from '#app/ui/form/form.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { confirmSuccession, isCertain, refuseSuccession } from '../../succession.ts'
import { decisionForm } from '../../succession-form.ts'
import { readSuccession } from '../../succession-list.ts'
import { SuccessionStanding } from '../../views/succession-standing.tsx'

export const loader = atDesk(decidedGroup, async ({ actor, group }) => {
  const found = await readSuccession(db, actor, group.id)
  if (!found) return { heading: 'succession:desk.title', open: null, isCertain: false, fields: {} }
  const { id, who, phone, role, reason, madeAt, answerUntil, answer, answeredAt } = found
  return {
    heading: 'succession:desk.title',
    open: { who, phone, role, reason, madeAt, answerUntil, answer, answeredAt },
    isCertain: isCertain(found),
    fields: { succession: id },
  }
})

export const action = atDesk(decidedGroup, ({ actor, group }, args) =>
  act(args, decisionForm, async ({ succession, decision, known, reason }) => {
    const seen = { organisation: group.id, succession }
    if (decision === 'confirm') await confirmSuccession(db, actor, { ...seen, known })
    else await refuseSuccession(db, actor, { ...seen, reason })
    return href('/desk/organisations/successions', { done: decision })
  }),
)

export default function Succession() {
  const { me, group, open, isCertain, state, title, say } = usePage<typeof loader>()
  const back = href('/desk/organisations/successions')
  const who = open && (
    <>
      {open.who} {open.phone} {open.role && <span className="hint">{say(`groups:role.${open.role}`)}</span>}
    </>
  )
  return (
    <OrganisationFormPage
      me={me}
      group={group}
      title={title}
      lead={open && say('succession:desk.lead')}
      state={state}
      button={say('succession:desk.button')}
      back={back}
      closed={open ? undefined : <Empty title={say('succession:desk.moved')} />}
      above={open && <SuccessionStanding {...open} who={who} />}
    >
      <Hidden name="succession" value={String(state.values.succession ?? '')} />
      <Radios
        name="decision"
        legend={say('succession:desk.decision')}
        required
        options={(['confirm', 'refuse'] as const).map((value) => ({
          value,
          label: say(`succession:desk.choice.${value}`),
          hint: say(`succession:desk.choiceHint.${value}`),
        }))}
      />
      {!isCertain && (
        <TextArea
          name="known"
          label={say('succession:desk.known')}
          hint={say(`succession:desk.knownHint.${open?.answer === 'objected' ? 'objected' : 'early'}`)}
          rows={4}
          maxLength={2000}
        />
      )}
      <TextArea
        name="reason"
        label={say('succession:desk.reason')}
        hint={say('succession:desk.reasonHint')}
        rows={4}
        maxLength={2000}
      />
    </OrganisationFormPage>
  )
}
