import { keyForm } from '#app/events/programme/event-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { confirmSelection } from '../../selection.ts'
import { countMarks, markStates, selectionList } from '../../selection-list.ts'
import { editedSelection } from '../../selection-page.ts'
import { MarkTag, SelectionFigures } from '../../views/desk/selection-table.tsx'

export const loader = atDesk(editedSelection, async (own) => {
  const counts = countMarks(await selectionList(db, own.event.id, own.sessionId))
  return { heading: 'selection:confirm', ...{ counts, session: own.session, places: own.places, fields: {} } }
})

export const action = atDesk(editedSelection, async ({ actor, event, session }, args) =>
  act(args, keyForm, async () => {
    await confirmSelection(db, actor, { event: event.slug, session })
    return href('/desk/events/:event/selection', { event: event.slug }, { session })
  }),
)

export default function Confirmation() {
  const { counts, session, places, say, ...page } = usePage<typeof loader>()
  const { selected, reserve } = counts
  return (
    <EventFormPage
      {...page}
      lead={say('selection:confirmLead')}
      button={say('selection:doConfirm')}
      back={href('/desk/events/:event/selection', { event: page.event.slug }, { session })}
    >
      <SelectionFigures counts={counts} places={places} />
      <Definition
        items={markStates.map((mark) => ({
          term: <MarkTag mark={mark} />,
          detail: say('signups:filter.count', { count: counts[mark].signups, people: counts[mark].people }),
        }))}
      />
      <ul>
        <li>{say('selection:effect.selected')}</li>
        <li>{say('selection:effect.reserve')}</li>
        <li>{say('selection:effect.not_selected')}</li>
      </ul>
      {selected.people < places && reserve.people > 0 && (
        <Notice tone="info">
          <p>{say('selection:effect.offered', { count: places - selected.people })}</p>
        </Notice>
      )}
    </EventFormPage>
  )
}
