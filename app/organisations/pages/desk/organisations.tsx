import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayDecide } from '../../access.ts'
import { countForDesk, deskStates, listForDesk, readDeskFilter } from '../../desk-list.ts'
import { OrganisationFilter } from '../../views/desk/organisation-filter.tsx'
import { OrganisationTable } from '../../views/desk/organisation-table.tsx'
import { groupWords } from '../../words.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(mayDecide(me))
  const filter = readDeskFilter(new URL(args.request.url).searchParams)
  const [{ rows, older }, counts, words] = await Promise.all([
    listForDesk(db, filter),
    countForDesk(db),
    groupWords(db),
  ])
  return {
    head: { title: textOf(args.context)('groups-desk:title'), noindex: true },
    me: deskMe(me),
    filter,
    words,
    rows,
    states: deskStates.map((state) => ({ state, count: counts[state] ?? 0 })),
    older: older && href('/desk/organisations', { ...filter, after: older }),
  }
})

export default function Organisations() {
  const { me, filter, words, rows, states, older } = useLoaderData<typeof loader>()
  const { t, say } = useText()
  return (
    <DeskPage me={me} current="organisations" title={say('groups-desk:title')} wide>
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
      </p>
    </DeskPage>
  )
}
