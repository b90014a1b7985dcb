import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { mayDecide } from '#app/organisations/groups/access.ts'
import { Day, Moment } from '#app/ui/dates.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { DataTable, Empty, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { waitingSuccessions } from '../../succession-list.ts'

const outcomes = ['confirm', 'refuse'] as const

export const loader = atDesk(staffWho(mayDecide), async (_, { query }) => ({
  heading: 'succession:desk.list',
  done: outcomes.find((each) => each === query.get('done')) ?? null,
  rows: await waitingSuccessions(db),
}))

export default function Successions() {
  const { rows, done, title, say, written, ...page } = usePage<typeof loader>()
  const way = [{ to: href('/desk/organisations'), label: say('groups-desk:title') }]
  return (
    <DeskPage {...page} title={title} current="organisations" way={way} lead={say('succession:desk.listLead')}>
      {done && (
        <Notice tone="good" role="status">
          <p>{say(`succession:desk.done.${done}`)}</p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <Empty title={say('succession:desk.none')} />
      ) : (
        <DataTable
          cards
          caption={say('succession:desk.caption')}
          columns={[
            { key: 'group', label: written('members:accept.group'), head: true },
            { key: 'since', label: written('succession:since') },
            { key: 'until', label: written('succession:until') },
            { key: 'answer', label: written('succession:answer.of') },
          ]}
          rows={rows.map(({ slug, name, madeAt, answerUntil, answer }) => ({
            key: slug,
            cells: {
              group: (
                <A to={href('/desk/organisations/:organisation/succession', { organisation: slug })}>
                  <span lang="ja">{name}</span>
                </A>
              ),
              since: <Moment value={madeAt} />,
              until: <Day value={answerUntil} />,
              answer: say(`succession:answer.is.${answer ?? 'none'}`),
            },
          }))}
        />
      )}
    </DeskPage>
  )
}
