import { endWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { Day, LastDay } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Timeline } from '#app/ui/parts.tsx'
import type { Receipt } from './receipt-head.tsx'

/** What happened, what happens next, and when. */
export function WhatNext({ receipt }: { receipt: Receipt }) {
  const { say, lang } = useText()
  const call = receipt.consultation
  const order = ['received', 'considered', 'answered'] as const
  const at = order.indexOf(receipt.state)
  const state = (stop: number) => (stop < at ? 'done' : stop === at ? 'now' : 'ahead')
  return (
    <>
      <h2>{say(receipt.state === 'answered' ? 'consultations:next.past' : 'consultations:next.title')}</h2>
      <Timeline
        stops={[
          {
            label: say('consultations:next.received'),
            date: <Day value={receipt.receivedAt} />,
            state: state(0),
            note: receipt.mayWithdraw
              ? say('consultations:next.receivedNote', { moment: endWithReadings(call.closesAt, lang) })
              : undefined,
          },
          {
            label: say('consultations:next.considered'),
            date: <LastDay value={call.closesAt} />,
            state: state(1),
            note: say('consultations:next.consideredNote'),
          },
          {
            label: say('consultations:next.answered'),
            date: call.answeredAt && <Day value={call.answeredAt} />,
            state: state(2),
            note: call.answeredAt ? (
              <A to={href('/consultations/:consultation/result', { consultation: call.slug })}>
                {say('consultations:strip.result')}
              </A>
            ) : (
              <>
                {say('consultations:next.answeredNote')}{' '}
                <A to={href('/consultations/:consultation', { consultation: call.slug })}>
                  {say('consultations:next.toCall')}
                </A>
              </>
            ),
          },
        ]}
      />
    </>
  )
}
