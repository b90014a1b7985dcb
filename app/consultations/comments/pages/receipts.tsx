import { href } from '#app/href.ts'
import { openByCode } from '#app/http/by-code.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { inPublic } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { CodeForm } from '#app/ui/form/code-form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { findReceipt } from '../receipt.ts'

export const loader = inPublic(({ say }) => ({ title: say('consultations:receipts.title'), form: freshForm() }))

export const action = inPublic((args) =>
  openByCode(args, {
    missing: { number: 'consultations:refused.numberMissing', secret: 'consultations:refused.secretMissing' },
    unknown: 'consultations:refused.receiptUnknown',
    find: ({ number, secret }) => findReceipt(db, number, secret),
    to: (own) => href('/receipts/:number/:secret', own),
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
      <CodeForm
        state={state}
        number={say('consultations:receipt.number')}
        numberHint={say('consultations:receipts.numberHint')}
        button={say('consultations:receipts.open')}
      />
      <h2>{say('consultations:receipts.lostTitle')}</h2>
      <p>{say('consultations:receipts.lost')}</p>
    </Page>
  )
}
