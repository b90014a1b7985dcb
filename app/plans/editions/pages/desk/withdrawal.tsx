import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { withdrawnRevision } from '#app/plans/withdrawals/desk-access.ts'
import { withdrawRevision } from '#app/plans/withdrawals/withdrawal.ts'
import { tiesOf } from '#app/plans/withdrawals/withdrawal-set.ts'
import { heirsChosen, withdrawalForm } from '#app/plans/writing/desk-fields.ts'
import { PlanFormPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { Invalid } from '#app/refusal.ts'
import { moment } from '#app/ui/dates.tsx'
import { Hidden, TextArea } from '#app/ui/form/form.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { pendingRevisions } from '../../pending.ts'
import { shown } from '../../pending-shown.ts'
import { PendingList } from '../../views/desk/pending-list.tsx'
import { Ties } from '../../views/desk/ties.tsx'

const most = 200

export const loader = atDesk(withdrawnRevision, async ({ plan, taken, heirs }) => {
  const numbers = taken.map((each) => each.number)
  const [found, ties, others] = await Promise.all([
    pendingRevisions(db, plan.slug, { only: numbers, limit: numbers.length }),
    tiesOf(
      db,
      taken.map(({ id }) => id),
    ),
    heirs.length > 0 ? pendingRevisions(db, plan.slug, { only: heirs.slice(-most), limit: most }) : [],
  ])
  return {
    heading: 'plans-desk:withdrawal.title',
    items: await shown(found),
    ties,
    heirs: others.map(({ number, place, kind }) => ({ number, place, kind })),
    expected: numbers.join(','),
    fields: { reason: '' },
  }
})

export const action = atDesk(withdrawnRevision, async ({ actor, plan, number }, args) =>
  act(args, withdrawalForm, (value) =>
    once(db, value.formKey, async (trx) => {
      const expected = value.expected.split(',').map(Number)
      const input = { plan: plan.slug, revision: number, expected, reason: value.reason, heirs: heirsChosen(value) }
      await atItsField(withdrawRevision(trx, actor, input), value.ties)
      return href('/desk/plans/:plan/revisions/ended', { plan: plan.slug })
    }),
  ),
)

/** What is refused of an answer stands at the field that asks about it. */
function atItsField<T>(verb: Promise<T>, ties: { response: string }[]): Promise<T> {
  return verb.catch((error: unknown) => {
    if (!(error instanceof Invalid)) throw error
    const at = ties.findIndex(({ response }) => error.field === `tie_${response}`)
    throw at < 0 ? error : new Invalid(error.code, `ties[${at}].heir`, error.values)
  })
}

export default function Withdrawal() {
  const { plan, items, ties, heirs, expected, state, say, lang, ...page } = usePage<typeof loader>()
  const isSettled = ties.some((tie) => tie.isSettled)
  const list = (
    <>
      <p className="lead">{say('plans-desk:withdrawal.lead')}</p>
      {items.length > 1 && (
        <Notice tone="warn" title={say('plans-desk:withdrawal.together', { count: items.length })}>
          <p>{say('plans-desk:withdrawal.togetherWhy')}</p>
        </Notice>
      )}
      <PendingList items={items} plan={plan.slug} date={(at) => moment(at, lang)} />
    </>
  )
  return (
    <PlanFormPage
      {...page}
      state={state}
      plan={plan}
      wide
      above={list}
      button={say('plans-desk:withdrawal.button', { count: items.length })}
      tone="danger"
    >
      <Hidden name="expected" value={expected} />
      <Ties ties={ties} heirs={heirs} isSettled={isSettled} />
      <TextArea
        name="reason"
        label={say('plans-desk:withdrawal.reason')}
        hint={say('plans-desk:withdrawal.reasonHint')}
        maxLength={500}
        rows={3}
        required
      />
    </PlanFormPage>
  )
}
