import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { act } from '../../../http/act.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, stateOf } from '../../../http/forms.ts'
import { handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { once } from '../../../journal/once.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form, TextField } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, ButtonLink } from '../../../ui/parts.tsx'
import { framedDay, sessionDay } from '../../day.ts'
import { addTable } from '../../seat-tables.ts'
import { newTableForm } from '../../tables-form.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await sessionDay(db, await staff(args), args.params)
  const head = { title: textOf(args.context)('events-day:tables.new'), noindex: true }
  return { head, ...framedDay(own), form: freshForm({ seats: '5' }) }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event, session } = await sessionDay(db, await staff(args), args.params)
  return act(args, newTableForm, async ({ seats, formKey }) => {
    await once(db, formKey, async (trx) => String(await addTable(trx, actor, { session: session.id, seats })))
    return paths.tables(event.slug, session.number)
  })
})

export default function NewTable() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <DayPage {...page} title={say('events-day:tables.new')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextField name="seats" label={say('events-day:making.seats')} inputMode="numeric" short required />
        <div className="door">
          <Button>{say('events-day:tables.new')}</Button>
          <ButtonLink to={paths.tables(page.event.slug, page.session.number)} tone="quiet">
            {say('events-desk:back')}
          </ButtonLink>
        </div>
      </Form>
    </DayPage>
  )
}
