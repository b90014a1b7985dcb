import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { NotFound } from '#app/refusal.ts'
import { type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayManage } from '../../access.ts'
import { applicationsToCheck, checkedDistricts } from '../../checking.ts'
import { groupOf } from '../../member.ts'
import { MyGroupPage } from '../../views/my-group-page.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const group = await groupOf(db, (await person(args)).id, args.params.group)
  if (!mayManage(group) || (await checkedDistricts(db, group.id)).length === 0) throw new NotFound()
  const head = { title: textOf(args.context)('groups:checks.title'), noindex: true }
  const query = new URL(args.request.url).searchParams
  return { head, group, applications: await applicationsToCheck(db, group.id), done: query.has('done') }
})

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
