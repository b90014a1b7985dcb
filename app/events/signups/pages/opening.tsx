import { href } from '#app/href.ts'
import { openByCode } from '#app/http/by-code.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { inPublic } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { CodeForm } from '#app/ui/form/code-form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { ownSignup } from '../own-signup.ts'

export const loader = inPublic(({ say }) => ({ title: say('signups:opening.title'), form: freshForm() }))

export const action = inPublic((args) =>
  openByCode(args, {
    missing: { number: 'signups:opening.numberMissing', secret: 'signups:opening.codeMissing' },
    unknown: 'signups:opening.unknown',
    find: ({ number, secret }) => ownSignup(db, number, secret),
    to: (own) => href('/signups/:number/:secret', own),
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
      <CodeForm
        state={state}
        number={say('events:own.number')}
        numberHint={say('signups:opening.numberHint')}
        button={say('consultations:receipts.open')}
      />
      <h2>{say('signups:opening.lostTitle')}</h2>
      <p>{say('signups:opening.lost')}</p>
    </Page>
  )
}
