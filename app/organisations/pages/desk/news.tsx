import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayDecide } from '../../access.ts'
import { deskGroup } from '../../desk-group.ts'
import { newsOf } from '../../news.ts'
import { NewsList } from '../../views/news-list.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(mayDecide(me))
  const group = await deskGroup(db, args.params.organisation)
  const head = { title: textOf(args.context)('members:desk.news.title'), noindex: true }
  const done = new URL(args.request.url).searchParams.has('done')
  return { head, me: deskMe(me), group, done, news: await newsOf(db, group.id) }
})

export default function News() {
  const { me, group, done, news } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage me={me} title={say('members:desk.news.title')} lead={group.name}>
      {done && (
        <Notice tone="good" role="status">
          <p>{say('members:news.done.withdrawn')}</p>
        </Notice>
      )}
      <p>
        <A to={href('/groups/:group', { group: group.slug })}>{say('members:profile.public')}</A>
      </p>
      <NewsList
        news={news}
        withdrawal={(id) =>
          href('/desk/organisations/:organisation/news/:news/withdrawal', { organisation: group.slug, news: id })
        }
      />
    </DeskPage>
  )
}
