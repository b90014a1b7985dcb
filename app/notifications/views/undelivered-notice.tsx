import type { ReactNode } from 'react'
import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { Undelivered } from '../undelivered.ts'

/** For those who handle it: who was to be told does not know, and is to be called. `phone` is where their number stands. */
export function UndeliveredNotice({ mails, phone }: { mails: Undelivered[]; phone: ReactNode }) {
  const { say } = useText()
  if (mails.length === 0) return null
  return (
    <Notice tone="bad" title={say('mails:undelivered.title')}>
      <ul>
        {mails.map(({ id, kind, at, why }) => (
          <li key={id}>
            {say(`mails:kind.${kind}`)} <Moment value={at} /> {say(`mails:why.${why}`)}
          </li>
        ))}
      </ul>
      <p>
        {say('mails:undelivered.call')} {phone}
      </p>
    </Notice>
  )
}
