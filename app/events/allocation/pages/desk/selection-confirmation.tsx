import { framed } from '#app/events/programme/desk-events.ts'
import { keyForm } from '#app/events/programme/event-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { confirmSelection } from '../../selection.ts'
import { countMarks, markStates, selectionList } from '../../selection-list.ts'
import { editedSelection } from '../../selection-page.ts'
import { MarkTag, SelectionFigures } from '../../views/desk/selection-table.tsx'

const mine = async (args: LoaderFunctionArgs | ActionFunctionArgs) =>
  editedSelection(db, await staff(args), args.params.event, new URL(args.request.url).searchParams.get('session'))

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await mine(args)
  const counts = countMarks(await selectionList(db, own.event.id, own.sessionId))
  return {
    head: { title: textOf(args.context)('selection:confirm'), noindex: true },
    ...framed(own),
    ...{ counts, session: own.session, places: own.places, form: freshForm() },
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event, session } = await mine(args)
  return act(args, keyForm, async () => {
    await confirmSelection(db, actor, { event: event.slug, session })
    return href('/desk/events/:event/selection', { event: event.slug }, { session })
  })
})

export default function Confirmation() {
  const { counts, session, places, form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
