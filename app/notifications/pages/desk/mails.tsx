import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty, Notice, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { countMails, listMails, mailStates, readMailFilter } from '../../mail-list.ts'
import { MailFilters } from '../../views/mail-filters.tsx'
import { MailTable } from '../../views/mail-table.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const filter = readMailFilter(args.query)
  const [{ rows, newer, older }, counts] = await Promise.all([listMails(db, filter), countMails(db)])
  const { state } = filter
  return {
    heading: 'mails:title',
    hasServer: Boolean(config.SMTP_URL),
    state: state ?? null,
    states: mailStates.map((each) => ({ state: each, count: counts[each] ?? 0 })),
    rows,
    newer: newer && href('/desk/mails', { state, after: newer }),
    older: older && href('/desk/mails', { state, before: older }),
  }
})

export default function Mails() {
  const { hasServer, state, states, rows, newer, older, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} current="mails" lead={say('mails:lead')} wide>
      {!hasServer && (
        <Notice tone="warn" title={say('mails:noServer')}>
          <p>{say('mails:noServerHint')}</p>
        </Notice>
      )}
      <MailFilters state={state} states={states} />
      {rows.length > 0 ? <MailTable rows={rows} /> : <Empty title={say('mails:none')} />}
      <Pagination previous={newer} next={older} />
    </DeskPage>
  )
}
