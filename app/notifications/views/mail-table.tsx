import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import { MailStanding, type ShownMail } from './mail-standing.tsx'

export function MailTable({ rows }: { rows: ShownMail[] }) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('mails:caption')}
      columns={[
        { key: 'kind', label: written('mails:column.kind'), head: true },
        { key: 'about', label: written('mails:column.about') },
        { key: 'made', label: written('mails:column.made') },
        { key: 'state', label: written('mails:column.state') },
      ]}
      rows={rows.map((mail) => ({
        key: mail.id,
        cells: {
          kind: <A to={href('/desk/mails/:mail', { mail: mail.id })}>{say(`mails:kind.${mail.kind}`)}</A>,
          about: mail.about,
          made: <Moment value={mail.madeAt} />,
          state: <MailStanding mail={mail} />,
        },
      }))}
    />
  )
}
