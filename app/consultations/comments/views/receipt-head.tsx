import type { SerializeFrom } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { Keeping } from '#app/ui/keeping.tsx'
import { useText } from '#app/ui/language.tsx'
import type { FoundReceipt } from '../receipt.ts'

export type Receipt = SerializeFrom<FoundReceipt>

/** The head of a receipt. */
export function ReceiptHead({
  number,
  secret,
  link,
  receipt,
}: {
  number: string
  secret: string
  link: string
  receipt: Receipt
}) {
  const { say } = useText()
  return (
    <Keeping
      label={say('consultations:receipt.number')}
      number={number}
      code={secret}
      link={link}
      items={[
        { term: say('consultations:receipt.receivedAt'), detail: <Moment value={receipt.receivedAt} /> },
        {
          term: say('consultations:receipt.state'),
          detail: say(`consultations:receipt.states.${receipt.withdrawnAt ? 'withdrawn' : receipt.state}`),
        },
      ]}
    >
      {receipt.late && <p>{say('consultations:receipt.late')}</p>}
    </Keeping>
  )
}
