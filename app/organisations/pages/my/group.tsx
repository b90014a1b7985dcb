import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { textOf } from '../../../http/context.ts'
import { handle } from '../../../http/handle.ts'
import { person } from '../../../http/person.ts'
import { paths } from '../../../paths.ts'
import { Day } from '../../../ui/dates.tsx'
import { A, useText } from '../../../ui/language.tsx'
import { Definition } from '../../../ui/parts.tsx'
import { groupOf } from '../../member.ts'
import { GroupState } from '../../views/group-state.tsx'
import { MyGroupPage } from '../../views/my-group-page.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const group = await groupOf(db, (await person(args)).id, args.params.group)
  const head = { title: group.name || textOf(args.context)('groups:unnamed'), noindex: true }
  return { head, group }
})

export default function Group() {
  const { group } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <MyGroupPage group={group} title={group.name || say('groups:unnamed')}>
      <Definition
        items={[
          { term: say('groups:group.role'), detail: say(`groups:role.${group.role}`) },
          { term: say('groups:group.state'), detail: <GroupState state={group.state} /> },
          ...(group.validUntil
            ? [{ term: say('groups:group.validUntil'), detail: <Day value={group.validUntil} /> }]
            : []),
        ]}
      />
      <p className="actions">
        <A to={paths.groupVoice(group.slug)}>{say('speaking:voice.title')}</A>
      </p>
    </MyGroupPage>
  )
}
