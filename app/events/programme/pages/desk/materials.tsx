import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { limit, megabytes } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedEvent } from '../../desk-events.ts'
import { materialForm } from '../../links-form.ts'
import { addMaterial, materialsOf } from '../../material.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'
import { MaterialFields } from '../../views/desk/material-fields.tsx'
import { MaterialRows } from '../../views/desk/material-rows.tsx'

export const handle = { script: true }

export const loader = atDesk(editedEvent, async (own) => {
  return { heading: 'event-writing:materials.title', materials: await materialsOf(db, own.event.id), fields: {} }
})

export const action = atDesk(anyStaff, async ({ me }, args) => {
  const { actor, event } = await editedEvent(db, me, args.params)
  let file: { name: string; bytes: Uint8Array } | null = null
  const take = async (taken: { name: string; bytes: Uint8Array }) => {
    await limit('staffFiles', me.id, megabytes(taken.bytes))
    file = taken
    return taken.name.slice(0, 200)
  }
  return act(
    args,
    materialForm,
    ({ formKey, label, labelEasy, labelEn, address }) =>
      once(db, formKey, async (trx) => {
        await addMaterial(trx, actor, { label, labelEasy, labelEn, event: event.slug, address: address || null, file })
        return href('/desk/events/:event/materials', { event: event.slug })
      }),
    { uploads: { paper: { into: 'paper', store: take } } },
  )
})

export default function Materials() {
  const { materials, say, ...page } = usePage<typeof loader>()
  const { slug } = page.event
  return (
    <EventFormPage
      {...page}
      lead={say('event-writing:materials.lead')}
      enctype="multipart/form-data"
      above={
        <>
          {materials.length > 0 ? (
            <MaterialRows slug={slug} materials={materials} />
          ) : (
            <Empty title={say('event-writing:materials.none')} />
          )}
          <h2>{say('event-writing:materials.add')}</h2>
        </>
      }
      button={say('event-writing:materials.do')}
      back={href('/desk/events/:event', { event: slug })}
    >
      <MaterialFields />
    </EventFormPage>
  )
}
