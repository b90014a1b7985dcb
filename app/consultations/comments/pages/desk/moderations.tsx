import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { maySort } from '#app/consultations/answers/answering-access.ts'
import { cursorOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { FilterWords } from '#app/ui/filters.tsx'
import { ErrorSummary, Form, Radios, TextArea } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { type Db, db } from '#db/connection'
import { moderate } from '../../moderation.ts'
import { chosenValue, moderationsForm } from '../../moderation-form.ts'
import { countModerated, listModerated, moderatedCall, moderationStates } from '../../moderation-list.ts'
import { decisionsFrom } from '../../views/discussion/decisions.tsx'
import { ModerationList } from '../../views/discussion/moderation-list.tsx'

export const handle = { script: true }

async function sortedCall(db: Db, me: Staff, named: Named, query: URLSearchParams) {
  const call = await moderatedCall(db, named.consultation ?? '')
  requireThat(maySort(me, call))
  const state = moderationStates.find((each) => each === query.get('state')) ?? 'waiting'
  return { call, query, state }
}

export const loader = atDesk(sortedCall, async ({ call, query, state }) => {
  const [page, counts] = await Promise.all([
    listModerated(db, { call: call.id, state }, cursorOf(query)),
    countModerated(db, call.id),
  ])
  const { slug } = call
  return {
    heading: 'discussion:desk.title',
    call,
    shown: state,
    counts,
    rows: page.rows,
    fields: { items: [], decision: '', reason: '' },
    next:
      page.next &&
      href('/desk/consultations/:consultation/moderation', { consultation: slug }, { state, after: page.next }),
    previous:
      page.previous &&
      href('/desk/consultations/:consultation/moderation', { consultation: slug }, { state, before: page.previous }),
  }
})

export const action = atDesk(sortedCall, async ({ actor, call, state }, args) =>
  act(args, moderationsForm, async (value) => {
    // Those with the same words are one in the list, and are decided together.
    await moderate(db, actor, { ...value, consultation: call.slug, alike: true })
    return href('/desk/consultations/:consultation/moderation', { consultation: call.slug }, { state })
  }),
)

export default function Moderations() {
  const { call, shown, counts, rows, next, previous, state, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      lead={say('discussion:desk.lead')}
      {...page}
      current="consultations"
      wide
      way={[
        { to: href('/desk/consultations'), label: say('consultations:desk.list.title') },
        { to: href('/desk/consultations/:consultation', { consultation: call.slug }), label: call.title },
      ]}
    >
      <ErrorSummary state={state} />
      <FilterWords
        states={moderationStates}
        current={shown}
        counts={counts}
        label={(each) => say(`discussion:desk.${each}`)}
        to={(each) =>
          href('/desk/consultations/:consultation/moderation', { consultation: call.slug }, { state: each })
        }
      />
      {rows.length === 0 ? (
        <Empty title={say(`discussion:desk.none.${shown}`)} />
      ) : (
        <Form state={state}>
          <ModerationList rows={rows} state={shown} value={chosenValue} />
          <Pagination next={next} previous={previous} />
          <h2>{say('discussion:desk.many')}</h2>
          <p className="hint">{say('discussion:desk.manyHint')}</p>
          <Radios
            name="decision"
            legend={say('discussion:desk.decision')}
            required
            options={decisionsFrom(shown).map((value) => ({ value, label: say(`discussion:desk.to.${value}`) }))}
          />
          <TextArea
            name="reason"
            label={say('discussion:desk.reason')}
            hint={say('discussion:desk.reasonHint')}
            rows={2}
            maxLength={500}
          />
          <p className="actions">
            <Button>{say('discussion:desk.button')}</Button>
          </p>
        </Form>
      )}
      <p className="actions">
        <A to={href('/consultations/:consultation/opinions', { consultation: call.slug })}>
          {say('discussion:desk.public')}
        </A>
      </p>
    </DeskPage>
  )
}
