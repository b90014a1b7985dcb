import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import type { MailKind, MailReason, MailState } from '../tables.ts'

export type ShownMail = {
  id: string
  kind: MailKind
  about: string | null
  madeAt: string
  state: MailState
  why: MailReason | null
  reply: number | null
  notBefore: string | null
}

/** Where a mail stands, and why it is not sent. */
export function MailStanding({
  mail: { state, why, reply, notBefore },
}: {
  mail: Pick<ShownMail, 'state' | 'why' | 'reply' | 'notBefore'>
}) {
  const { say } = useText()
  return (
    <>
      <StateTag kind="mail" state={state} />
      {why && (
        <>
          <br />
          <small>
            {say(`mails:why.${why}`)}
            {reply ? ` (${reply})` : ''} {why === 'later' && notBefore && <Moment value={notBefore} />}
          </small>
        </>
      )}
    </>
  )
}
