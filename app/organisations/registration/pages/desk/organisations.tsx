import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { mayDecide } from '#app/organisations/groups/access.ts'
import { countForDesk, deskStates, listForDesk, readDeskFilter } from '#app/organisations/groups/desk-list.ts'
import { groupWords } from '#app/organisations/groups/words.ts'
import { countSuccessions } from '#app/organisations/members/succession-list.ts'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty, Notice, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { OrganisationFilter } from '../../views/desk/organisation-filter.tsx'
import { OrganisationTable } from '../../views/desk/organisation-table.tsx'

export const loader = atDesk(staffWho(mayDecide), async (_, args) => {
  const filter = readDeskFilter(args.query)
  const [{ rows, older }, counts, words, successions] = await Promise.all([
    listForDesk(db, filter),
    countForDesk(db),
    groupWords(db),
    countSuccessions(db),
  ])
  return {
    heading: 'groups-desk:title',
    filter,
    words,
    rows,
    successions,
    states: deskStates.map((state) => ({ state, count: counts[state] ?? 0 })),
    older: older && href('/desk/organisations', { ...filter, after: older }),
  }
})

export default function Organisations() {
  const { filter, words, rows, successions, states, older, t, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} current="organisations" wide>
      {successions > 0 && (
        <Notice tone="warn" title={say('succession:desk.list')}>
          <p>
            <A to={href('/desk/organisations/successions')}>{say('succession:desk.waiting', { count: successions })}</A>
          </p>
        </Notice>
      )}
      <nav className="filters" aria-label={t('groups-desk:filter')}>
        {states.map(({ state, count }) => (
          <A
            key={state}
            to={href('/desk/organisations', { state })}
            aria-current={state === filter.state ? 'true' : undefined}
          >
            {say(`groups-desk:state.${state}`)} <b>{count}</b>
          </A>
        ))}
      </nav>
      <OrganisationFilter words={words} filter={filter} />
      {rows.length > 0 ? <OrganisationTable rows={rows} words={words} /> : <Empty title={say('groups-desk:none')} />}
      <Pagination next={older} />
      <p className="actions">
        <A to={href('/desk/organisations/changes')}>{say('members:desk.changes.title')}</A>
        <A to={href('/desk/organisations/successions')}>{say('succession:desk.list')}</A>
      </p>
    </DeskPage>
  )
}
