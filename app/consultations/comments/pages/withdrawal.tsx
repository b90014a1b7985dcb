import { z } from 'zod'
import { formKey } from '#app/forms/carried.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, ButtonLink, Notice } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import { db } from '#db/connection'
import { findReceipt } from '../receipt.ts'
import { withdraw } from '../withdrawal.ts'

const schema = z.object({ formKey })

export const loader = inPublic(async ({ say, params, context }) => {
  const [number, secret] = [params.number ?? '', params.secret ?? '']
  const { consultation, mayWithdraw, withdrawnAt } = await guessed('receipt', context.address, () =>
    findReceipt(db, number, secret),
  )
  const { title, titleEasy, titleEn, closesAt } = consultation
  return {
    title: say('consultations:withdrawal.title'),
    form: freshForm(),
    call: { title, titleEasy, titleEn, closesAt },
    receipt: href('/receipts/:number/:secret', { number, secret }),
    mayWithdraw,
    withdrawnAt,
    number,
  }
})

export const action = inPublic((args) =>
  act(args, schema, async () => {
    const { number = '', secret = '' } = args.params
    await guessed('receipt', args.context.address, () => withdraw(db, { kind: 'visitor' }, { number, secret }))
    return href('/receipts/:number/:secret', { number, secret })
  }),
)

export default function Withdrawal() {
  const { call, number, receipt, mayWithdraw, withdrawnAt, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <Page
      title={say('consultations:withdrawal.title')}
      crumbs={[
        { to: receipt, label: say('consultations:receipt.title') },
        { label: say('consultations:withdrawal.title') },
      ]}
    >
      <ErrorSummary state={state} />
      <p>
        {say('consultations:receipt.number')} <strong>{number}</strong>
        <br />
        <Written {...wordingOf(call, 'title')} />
      </p>
      {mayWithdraw ? (
        <>
          <p className="lead">{say('consultations:withdrawal.question')}</p>
          <ul>
            <li>{say('consultations:withdrawal.notAnswered')}</li>
            <li>{say('consultations:withdrawal.kept')}</li>
            <li>{say('consultations:withdrawal.final')}</li>
          </ul>
          <Form state={state}>
            <div className="actions">
              <Button tone="danger">{say('consultations:withdrawal.do')}</Button>
              <ButtonLink to={receipt} tone="quiet">
                {say('consultations:withdrawal.dont')}
              </ButtonLink>
            </div>
          </Form>
        </>
      ) : (
        <>
          <Notice
            tone="info"
            title={say(withdrawnAt ? 'consultations:withdrawal.already' : 'consultations:refused.withdrawalClosed')}
          >
            <p>{withdrawnAt ? <Moment value={withdrawnAt} /> : <Until value={call.closesAt} />}</p>
          </Notice>
          <p className="actions">
            <ButtonLink to={receipt}>{say('consultations:withdrawal.toReceipt')}</ButtonLink>
          </p>
        </>
      )}
    </Page>
  )
}
