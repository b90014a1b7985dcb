import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedEvent } from '../../desk-events.ts'
import { keyForm } from '../../event-form.ts'
import { materialsOf, removeMaterial } from '../../material.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

export const loader = atDesk(editedEvent, async (own, args) => {
  const material = (await materialsOf(db, own.event.id)).find(({ id }) => id === args.params.material)
  if (!material) throw new NotFound()
  return { heading: 'event-writing:materials.remove', label: material.label, fields: {} }
})

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, keyForm, async () => {
    await removeMaterial(db, actor, { event: event.slug, material: args.params.material ?? '' })
    return href('/desk/events/:event/materials', { event: event.slug })
  }),
)

export default function MaterialRemoval() {
  const { label, say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      lead={<span lang="ja">{label}</span>}
      button={say('event-writing:materials.removeDo')}
      tone="danger"
      back={href('/desk/events/:event/materials', { event: page.event.slug })}
    >
      <p>{say('event-writing:materials.removeEffect')}</p>
    </EventFormPage>
  )
}
