import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { decidedGroup } from '#app/organisations/groups/desk-access.ts'
import type { OrganisationState } from '#app/organisations/groups/tables.ts'
import { OrganisationPage } from '#app/organisations/groups/views/desk/organisation-page.tsx'
import { NotFound } from '#app/refusal.ts'
import { ErrorSummary, Form, Hidden, TextArea } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { type Db, db } from '#db/connection'
import { newestApplication } from '../../application.ts'
import { reasonForm, stepForm } from '../../application-form.ts'
import { askCorrection, changeStanding, refuseApplication, register } from '../../decision.ts'

type Actor = { kind: 'staff'; id: string }
type Sent = { organisation: string; version: number; reason: string; seen: OrganisationState }
type Step = { ofApplication: boolean; grave?: boolean; run(db: Db, actor: Actor, sent: Sent): Promise<void> }

const steps: Record<string, Step> = {
  registration: { ofApplication: true, run: register },
  correction: { ofApplication: true, run: askCorrection },
  refusal: { ofApplication: true, grave: true, run: refuseApplication },
  dormancy: { ofApplication: false, run: (db, actor, sent) => changeStanding(db, actor, { ...sent, step: 'dormant' }) },
  waking: { ofApplication: false, run: (db, actor, sent) => changeStanding(db, actor, { ...sent, step: 'woken' }) },
  'striking-off': {
    ofApplication: false,
    grave: true,
    run: (db, actor, sent) => changeStanding(db, actor, { ...sent, step: 'struck_off' }),
  },
}

async function steppedGroup(db: Db, me: Staff, named: Named) {
  const own = await decidedGroup(db, me, named)
  const name = named.step ?? ''
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined
  if (!step) throw new NotFound()
  return { ...own, name, step }
}

export const loader = atDesk(steppedGroup, async ({ group, name, step }) => {
  const version = step.ofApplication ? (await newestApplication(db, group.id)).version : 0
  return {
    heading: `groups-desk:step.${name}.title`,
    group,
    name,
    grave: step.grave ?? false,
    fields: { version: String(version), seen: group.state },
  }
})

export const action = atDesk(steppedGroup, async ({ actor, group, name, step }, args) =>
  act(args, name === 'registration' ? stepForm : reasonForm, ({ formKey, version, ...sent }) =>
    once(db, formKey, async (trx) => {
      const reason = 'reason' in sent ? String(sent.reason) : ''
      await step.run(trx, actor, { organisation: group.id, version, reason, seen: group.state })
      return href('/desk/organisations/:organisation', { organisation: group.slug })
    }),
  ),
)

export default function OrganisationStep() {
  const { me, group, name, grave, state, say } = usePage<typeof loader>()
  return (
    <OrganisationPage
      me={me}
      group={group}
      title={say(`groups-desk:step.${name}.title`)}
      lead={say(`groups-desk:step.${name}.lead`, { name: group.name })}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        {name !== 'registration' && (
          <TextArea
            name="reason"
            label={say('groups-desk:reason')}
            hint={say('groups-desk:reasonHint')}
            rows={5}
            maxLength={2000}
            required
          />
        )}
        <p className="actions">
          <Button tone={grave ? 'danger' : undefined}>{say(`groups-desk:step.${name}.button`)}</Button>
          <A to={href('/desk/organisations/:organisation', { organisation: group.slug })}>{say('groups:back')}</A>
        </p>
      </Form>
    </OrganisationPage>
  )
}
