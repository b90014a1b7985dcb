import { z } from 'zod'
import { line } from '#app/forms/fields.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { inPublic } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { Invalid, NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { asFours } from '#app/text/fours.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { ownSignup } from '../own-signup.ts'

const schema = z.object({
  number: line({ max: 60, required: 'signups:opening.numberMissing' }),
  secret: line({ max: 60, required: 'signups:opening.codeMissing' }),
})

export const loader = inPublic(({ say }) => ({ title: say('signups:opening.title'), form: freshForm() }))

export const action = inPublic((args) =>
  act(args, schema, async (typed) => {
    await limit('receipt', args.context.address)
    const [number, secret] = [asFours(typed.number), asFours(typed.secret)]
    try {
      await ownSignup(db, number, secret)
    } catch (error) {
      if (error instanceof NotFound) throw new Invalid('signups:opening.unknown', 'number')
      throw error
    }
    return href('/signups/:number/:secret', { number, secret })
  }),
)

/** Whoever wrote the number and the code down comes back to the application by them. */
export default function Opening() {
  const { form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <Page
      crumbs={[{ to: href('/events'), label: say('events:list.title') }, { label: say('signups:opening.title') }]}
      title={say('signups:opening.title')}
      lead={say('signups:opening.lead')}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextField
          name="number"
          short
          label={say('events:own.number')}
          hint={say('signups:opening.numberHint')}
          spellCheck={false}
          autoComplete="off"
          required
        />
        <TextField
          name="secret"
          label={say('ui:keeping.code')}
          hint={say('ui:keeping.codeHint')}
          spellCheck={false}
          autoComplete="off"
          required
        />
        <Button>{say('consultations:receipts.open')}</Button>
      </Form>
      <h2>{say('signups:opening.lostTitle')}</h2>
      <p>{say('signups:opening.lost')}</p>
    </Page>
  )
}
