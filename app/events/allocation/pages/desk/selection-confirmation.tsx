import { framed } from '#app/events/programme/desk-events.ts'
import { keyForm } from '#app/events/programme/event-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { confirmSelection } from '../../selection.ts'
import { countMarks, markStates, selectionList } from '../../selection-list.ts'
import { editedSelection } from '../../selection-page.ts'
import { MarkTag, SelectionFigures } from '../../views/desk/selection-table.tsx'

export const loader = atDesk(editedSelection, async (own, args) => {
  const counts = countMarks(await selectionList(db, own.event.id, own.sessionId))
  return {
    title: args.say('selection:confirm'),
    ...framed(own),
    ...{ counts, session: own.session, places: own.places, form: freshForm() },
  }
})

export const action = atDesk(editedSelection, async ({ actor, event, session }, args) =>
  act(args, keyForm, async () => {
    await confirmSelection(db, actor, { event: event.slug, session })
    return href('/desk/events/:event/selection', { event: event.slug }, { session })
  }),
)

export default function Confirmation() {
  const { counts, session, places, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const { selected, reserve } = counts
  return (
    <EventFormPage
      {...page}
      state={state}
      title={say('selection:confirm')}
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
