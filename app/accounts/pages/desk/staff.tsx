import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { isId } from '#app/text/ids.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { SearchBox } from '#app/ui/form/search-box.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { isAdministrator } from '../../access.ts'
import { heldRoles } from '../../roles.ts'
import { listStaff, staffStates } from '../../staff-list.ts'
import { StaffFilters } from '../../views/staff-filters.tsx'
import { StaffTable } from '../../views/staff-table.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const asked = args.query
  const query = asked.get('q')?.slice(0, 100) ?? ''
  const state = staffStates.find((each) => each === asked.get('state'))
  const after = asked.get('after') ?? ''
  const [departments, found] = await Promise.all([
    listDepartments(db),
    listStaff(db, { query, state, after: isId(after) ? after : undefined }),
  ])
  return {
    heading: 'accounts:staff.title',
    query,
    state: state ?? null,
    states: staffStates.map((each) => ({ state: each, count: found.counts[each] })),
    rows: found.rows.map((row) => ({ ...row, roles: heldRoles(row.roles, departments) })),
    next: found.next && href('/desk/staff', { q: query, state, after: found.next }),
  }
})

export default function StaffList() {
  const { query, state, states, rows, next, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} current="staff" wide>
      <p className="actions">
        <ButtonLink to={href('/desk/staff/new')}>{say('accounts:staff.new')}</ButtonLink>
      </p>
      <SearchBox to={href('/desk/staff')} query={query} label={say('accounts:staff.search')}>
        {state && <Hidden name="state" value={state} />}
      </SearchBox>
      <StaffFilters query={query} state={state} states={states} />
      {rows.length > 0 ? (
        <StaffTable rows={rows} />
      ) : (
        <Empty
          title={say('accounts:staff.none')}
          action={{ to: href('/desk/staff'), label: say('accounts:staff.showAll') }}
        />
      )}
      <Pagination next={next} />
    </DeskPage>
  )
}
