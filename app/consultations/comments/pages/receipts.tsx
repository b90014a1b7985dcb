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
import { findReceipt } from '../receipt.ts'

const schema = z.object({
  number: line({ max: 60, required: 'consultations:refused.numberMissing' }),
  secret: line({ max: 60, required: 'consultations:refused.secretMissing' }),
})

export const loader = inPublic(({ say }) => ({ title: say('consultations:receipts.title'), form: freshForm() }))

export const action = inPublic((args) =>
  act(args, schema, async (typed) => {
    await limit('receipt', args.context.address)
    const [number, secret] = [asFours(typed.number), asFours(typed.secret)]
    try {
      await findReceipt(db, number, secret)
    } catch (error) {
      if (error instanceof NotFound) throw new Invalid('consultations:refused.receiptUnknown', 'number')
      throw error
    }
    return href('/receipts/:number/:secret', { number, secret })
  }),
)

export default function Receipts() {
  const { form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <Page
      crumbs={[
        { to: href('/consultations'), label: say('consultations:list.title') },
        { label: say('consultations:receipts.title') },
      ]}
      title={say('consultations:receipts.title')}
      lead={say('consultations:receipts.lead')}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextField
          name="number"
          short
          label={say('consultations:receipt.number')}
          hint={say('consultations:receipts.numberHint')}
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
      <h2>{say('consultations:receipts.lostTitle')}</h2>
      <p>{say('consultations:receipts.lost')}</p>
    </Page>
  )
}
