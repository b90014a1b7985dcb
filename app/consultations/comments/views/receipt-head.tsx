import type { SerializeFrom } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import type { FoundReceipt } from '../receipt.ts'

export type Receipt = SerializeFrom<FoundReceipt>

/** Number and secret, to be kept or printed: with both, and only with both, one gets back here. */
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
    <section className="panel receipt">
      <p>
        {say('consultations:receipt.number')}
        <span className="receipt-number">{number}</span>
      </p>
      <Definition
        items={[
          { term: say('consultations:receipt.secret'), detail: <strong className="secret">{secret}</strong> },
          { term: say('consultations:receipt.link'), detail: <a href={link}>{link}</a> },
          { term: say('consultations:receipt.receivedAt'), detail: <Moment value={receipt.receivedAt} /> },
          {
            term: say('consultations:receipt.state'),
            detail: say(`consultations:receipt.states.${receipt.withdrawnAt ? 'withdrawn' : receipt.state}`),
          },
        ]}
      />
      {receipt.late && <p>{say('consultations:receipt.late')}</p>}
      <p>{say('consultations:receipt.keep')}</p>
    </section>
  )
}
