import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import { slugField } from '#app/forms/slug.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { SlugField } from '#app/ui/form/slug-field.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayMakeEvent } from '../../access.ts'
import { createEvent } from '../../event.ts'
import { eventForm } from '../../event-form.ts'
import { EventFields, useEventLabels } from '../../views/desk/event-fields.tsx'

export const handle = { script: true }

export const loader = atDesk(staffWho(mayMakeEvent), async ({ me }) => {
  const departments = (await listDepartments(db)).filter(({ id }) => mayMakeEvent(me, id))
  const own = departments.length === 1 ? departments[0]?.id : ''
  return {
    heading: 'events-desk:form.new',
    departments,
    fields: { departmentId: own, way: 'first_come', mostPeople: '1', offerHours: '48', asked: ['phone'] },
  }
})

export const action = atDesk(staffWho(mayMakeEvent), async ({ me, actor }, args) =>
  act(args, eventForm.and(z.object({ slug: slugField() })), ({ fields, formKey, slug }) => {
    requireThat(mayMakeEvent(me, fields.departmentId))
    return once(db, formKey, async (trx) =>
      href('/desk/events/:event', { event: (await createEvent(trx, actor, { ...fields, slug })).slug }),
    )
  }),
)

export default function NewEvent() {
  const { departments, state, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      current="events"
      lead={say('events-desk:form.newLead')}
      way={[{ to: href('/desk/events'), label: say('events-desk:list.title') }]}
    >
      <ErrorSummary state={state} labels={useEventLabels()} />
      <Form state={state}>
        <EventFields departments={departments} />
        <SlugField example="bus-talk" />
        <Button>{say('events-desk:form.saveNew')}</Button>
      </Form>
    </DeskPage>
  )
}
