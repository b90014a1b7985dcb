import { inShort } from '#app/consultations/answers/shortened.ts'
import { type Answer, answersTo } from '#app/consultations/answers/trace.ts'
import { href } from '#app/href.ts'
import { inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { useLoaderData } from '#app/remix.ts'
import { prefixOf } from '#app/text/language.ts'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { ButtonLink, Notice, SendingSteps } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { findReceipt } from '../receipt.ts'
import { DiscussionTold } from '../views/discussion/told.tsx'
import { ReceiptHead } from '../views/receipt-head.tsx'
import { ReceiptItem } from '../views/receipt-item.tsx'
import { WhatNext } from '../views/what-next.tsx'

export const handle = { script: true }

export const loader = inPublic(async ({ say, query, params, context }) => {
  const [number, secret] = [params.number ?? '', params.secret ?? '']
  const receipt = await guessed('receipt', context.address, () => findReceipt(db, number, secret))
  const answers = receipt.state === 'answered' ? await answersTo(db, receipt.id) : []
  const path = href('/receipts/:number/:secret', { number, secret })
  return {
    title: say('consultations:receipt.title'),
    isNew: query.has('sent'),
    receipt,
    secret,
    link: config.publicUrl + prefixOf(context.lang) + path,
    answers: await Promise.all(answers.map(withChanges)),
  }
})

async function withChanges({ itemId, rows }: { itemId: string; rows: Answer[] }) {
  const shown = rows.map(async (row) => ({ ...row, revisions: await inShort(row.revisions) }))
  return { itemId, rows: await Promise.all(shown) }
}

export default function Receipt() {
  const { receipt, secret, link, isNew, answers } = useLoaderData<typeof loader>()
  const { say } = useText()
  const call = receipt.consultation
  return (
    <Page
      crumbs={[
        { to: href('/consultations'), label: say('consultations:list.title') },
        {
          to: href('/consultations/:consultation', { consultation: call.slug }),
          label: <Written {...wordingOf(call, 'title')} />,
        },
        { label: say('consultations:receipt.title') },
      ]}
      title={say(isNew ? 'consultations:receipt.thanks' : 'consultations:receipt.title')}
    >
      {isNew && <SendingSteps current={3} />}
      {receipt.withdrawnAt && (
        <Notice tone="info" title={say('consultations:withdrawal.already')}>
          <p>{say('consultations:withdrawal.kept')}</p>
        </Notice>
      )}
      <ReceiptHead number={receipt.receiptNumber} secret={secret} link={link} receipt={receipt} />
      {call.openDiscussion && !receipt.withdrawnAt && <DiscussionTold sent />}
      {!receipt.withdrawnAt && <WhatNext receipt={receipt} />}
      <h2>{say('consultations:receipt.sent')}</h2>
      {receipt.items.map((item) => (
        <ReceiptItem
          key={item.id}
          item={item}
          call={call}
          count={receipt.items.length}
          categories={receipt.categories}
          answers={answers.find(({ itemId }) => itemId === item.id)?.rows ?? []}
        />
      ))}
      <p className="hint">{say('consultations:receipt.personKept')}</p>
      {receipt.mayWithdraw && (
        <p className="actions">
          <ButtonLink
            to={href('/receipts/:number/:secret/withdrawal', { number: receipt.receiptNumber, secret })}
            tone="quiet"
          >
            {say('consultations:withdrawal.title')}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}
