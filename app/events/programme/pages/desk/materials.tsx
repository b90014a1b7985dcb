import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { limit, megabytes } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, FileField, Form, TextField } from '#app/ui/form.tsx'
import { InThree } from '#app/ui/in-three.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedEvent, framed } from '../../desk-events.ts'
import { materialForm } from '../../links-form.ts'
import { addMaterial, materialsOf } from '../../material.ts'
import { EventDeskPage } from '../../views/desk/event-desk-page.tsx'
import { MaterialRows } from '../../views/desk/material-rows.tsx'

export const handle = { script: true }

export const loader = atDesk(editedEvent, async (own, args) => ({
  title: args.say('event-writing:materials.title'),
  ...framed(own),
  materials: await materialsOf(db, own.event.id),
  form: freshForm(),
}))

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
  const { materials, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const { slug } = page.event
  return (
    <EventDeskPage {...page} title={say('event-writing:materials.title')} lead={say('event-writing:materials.lead')}>
      <ErrorSummary state={state} />
      {materials.length > 0 ? (
        <MaterialRows slug={slug} materials={materials} />
      ) : (
        <Empty title={say('event-writing:materials.none')} />
      )}
      <h2>{say('event-writing:materials.add')}</h2>
      <Form state={state} enctype="multipart/form-data">
        <InThree
          names={['label', 'labelEasy', 'labelEn']}
          label={say('event-writing:materials.label')}
          max={200}
          required
        />
        <FileField
          name="paper"
          label={say('event-writing:materials.file')}
          hint={say('event-writing:materials.fileHint')}
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
        />
        <TextField
          name="address"
          label={say('event-writing:materials.address')}
          hint={say('event-writing:materials.addressHint')}
          inputMode="url"
          maxLength={1000}
        />
        <p className="actions">
          <Button>{say('event-writing:materials.do')}</Button>
          <ButtonLink to={href('/desk/events/:event', { event: slug })} tone="quiet">
            {say('events-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </EventDeskPage>
  )
}
