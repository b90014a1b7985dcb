import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import { MailStanding, type ShownMail } from './mail-standing.tsx'

type Told = ShownMail & { aboutKind: string; aboutId: string; stateAt: string; attempts: number }

export function MailFacts({ mail }: { mail: Told }) {
  const { say } = useText()
  return (
    <Definition
      items={[
        {
          term: say('mails:column.about'),
          detail: mail.about ? (
            <A to={href('/desk/submissions/:submission', { submission: mail.aboutId })}>{mail.about}</A>
          ) : (
            '–'
          ),
        },
        { term: say('mails:column.made'), detail: <Moment value={mail.madeAt} /> },
        { term: say('mails:column.state'), detail: <MailStanding mail={mail} /> },
        { term: say('mails:stateAt'), detail: <Moment value={mail.stateAt} /> },
        { term: say('mails:attempts'), detail: String(mail.attempts) },
      ]}
    />
  )
}
