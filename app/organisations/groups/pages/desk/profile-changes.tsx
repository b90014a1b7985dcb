import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { DataTable, Empty, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayDecide } from '../../access.ts'
import { waitingProfiles } from '../../profile-change.ts'

export const loader = atDesk(staffWho(mayDecide), async (_, args) => {
  const done = args.query.get('done')
  return { heading: 'members:desk.changes.title', done, rows: await waitingProfiles(db) }
})

export default function ProfileChanges() {
  const { rows, done, say, written, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} lead={say('members:desk.changes.lead')}>
      {(done === 'approved' || done === 'refused') && (
        <Notice tone="good" role="status">
          <p>{say(`members:desk.changes.done.${done}`)}</p>
        </Notice>
      )}
      {rows.length === 0 && <Empty title={say('members:desk.changes.none')} />}
      {rows.length > 0 && (
        <DataTable
          cards
          caption={say('members:desk.changes.caption')}
          columns={[
            { key: 'group', label: written('members:accept.group'), head: true },
            { key: 'at', label: written('members:desk.changes.at') },
          ]}
          rows={rows.map(({ slug, name, shownName, madeAt }) => ({
            key: slug,
            cells: {
              group: (
                <A to={href('/desk/organisations/:organisation/profile', { organisation: slug })}>
                  {shownName ?? name}
                </A>
              ),
              at: <Moment value={madeAt} />,
            },
          }))}
        />
      )}
    </DeskPage>
  )
}
