import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { editedEvent, framed } from '../../desk-events.ts'
import { keyForm } from '../../event-form.ts'
import { materialsOf, removeMaterial } from '../../material.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

export const loader = atDesk(editedEvent, async (own, args) => {
  const material = (await materialsOf(db, own.event.id)).find(({ id }) => id === args.params.material)
  if (!material) throw new NotFound()
  return {
    title: args.say('event-writing:materials.remove'),
    ...framed(own),
    label: material.label,
    form: freshForm(),
  }
})

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, keyForm, async () => {
    await removeMaterial(db, actor, { event: event.slug, material: args.params.material ?? '' })
    return href('/desk/events/:event/materials', { event: event.slug })
  }),
)

export default function MaterialRemoval() {
  const { form, label, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      title={say('event-writing:materials.remove')}
      lead={<span lang="ja">{label}</span>}
      button={say('event-writing:materials.removeDo')}
      tone="danger"
      back={href('/desk/events/:event/materials', { event: page.event.slug })}
    >
      <p>{say('event-writing:materials.removeEffect')}</p>
    </EventFormPage>
  )
}
