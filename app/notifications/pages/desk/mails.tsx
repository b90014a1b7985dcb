import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty, Notice, Pagination } from '#app/ui/parts.tsx'
import { config } from '#config'
import { db } from '#db/connection'
import { countMails, listMails, mailStates, readMailFilter } from '../../mail-list.ts'
import { MailTable } from '../../views/mail-table.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const filter = readMailFilter(args.query)
  const [{ rows, newer, older }, counts] = await Promise.all([listMails(db, filter), countMails(db)])
  const { state } = filter
  return {
    title: args.say('mails:title'),
    hasServer: Boolean(config.SMTP_URL),
    state: state ?? null,
    states: mailStates.map((each) => ({ state: each, count: counts[each] ?? 0 })),
    rows,
    newer: newer && href('/desk/mails', { state, after: newer }),
    older: older && href('/desk/mails', { state, before: older }),
  }
})

export default function Mails() {
  const { me, hasServer, state, states, rows, newer, older } = useLoaderData<typeof loader>()
  const { t, say } = useText()
  const isCurrent = (is: boolean) => (is ? 'true' : undefined)
  return (
    <DeskPage me={me} current="mails" title={say('mails:title')} lead={say('mails:lead')} wide>
      {!hasServer && (
        <Notice tone="warn" title={say('mails:noServer')}>
          <p>{say('mails:noServerHint')}</p>
        </Notice>
      )}
      <nav className="filters" aria-label={t('mails:filter')}>
        <A to={href('/desk/mails')} aria-current={isCurrent(state === null)}>
          {say('mails:all')}
        </A>
        {states.map((each) => (
          <A
            key={each.state}
            to={href('/desk/mails', { state: each.state })}
            aria-current={isCurrent(state === each.state)}
          >
            {say(`mails:state.${each.state}`)} <b>{each.count}</b>
          </A>
        ))}
      </nav>
      {rows.length > 0 ? <MailTable rows={rows} /> : <Empty title={say('mails:none')} />}
      <Pagination previous={newer} next={older} />
    </DeskPage>
  )
}
