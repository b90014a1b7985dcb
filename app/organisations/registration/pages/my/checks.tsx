import type { Person } from '#app/accounts/lucia-adapter.ts'
import { href } from '#app/href.ts'
import { forPerson, type Named } from '#app/http/page.ts'
import { mayManage } from '#app/organisations/groups/access.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { NotFound } from '#app/refusal.ts'
import { useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { applicationsToCheck, checkedDistricts } from '../../checking.ts'

async function checkingGroup(db: Db, me: Person, named: Named) {
  const { group } = await ownGroup(db, me, named)
  if (!mayManage(group) || (await checkedDistricts(db, group.id)).length === 0) throw new NotFound()
  return { group }
}

export const loader = forPerson(checkingGroup, async ({ group }, args) => ({
  title: args.say('groups:checks.title'),
  group,
  applications: await applicationsToCheck(db, group.id),
  done: args.query.has('done'),
}))

export default function Checks() {
  const { group, applications, done } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <MyGroupPage group={group} title={say('groups:checks.title')} lead={say('groups:checks.lead')}>
      {done && <p role="status">{say('groups:checks.done')}</p>}
      {applications.length === 0 && <Empty title={say('groups:checks.none')} />}
      <ul className="entries">
        {applications.map(({ id, name, appliedAt }) => (
          <li key={id}>
            <h2 className="entry-title" lang="ja">
              <A to={href('/my/groups/:group/checks/:organisation', { group: group.slug, organisation: id })}>{name}</A>
            </h2>
            <p className="meta">
              <Moment value={appliedAt} />
            </p>
          </li>
        ))}
      </ul>
    </MyGroupPage>
  )
}
