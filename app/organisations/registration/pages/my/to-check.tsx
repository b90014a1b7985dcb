import { href } from '#app/href.ts'
import { forPerson } from '#app/http/page.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { groupWords } from '#app/organisations/groups/words.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { newestApplication } from '../../application.ts'
import { noteFileView } from '../../file-view.ts'
import { checkedApplication } from '../../own-access.ts'
import { papersOf } from '../../paper.ts'
import { ApplicationShown } from '../../views/application-shown.tsx'
import { PaperList } from '../../views/paper-list.tsx'

export const loader = forPerson(checkedApplication, async ({ actor, group, found }) => {
  const { id, profile, file } = await newestApplication(db, found.id)
  await noteFileView(db, actor, { organisation: found.id })
  const [papers, words] = await Promise.all([papersOf(db, id), groupWords(db)])
  return { title: found.name, group, found, profile, file, papers, words }
})

export default function ToCheck() {
  const { group, found, profile, file, papers, words } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <MyGroupPage
      group={group}
      title={<span lang="ja">{found.name}</span>}
      lead={say('groups:checks.private')}
      above={[{ to: href('/my/groups/:group/checks', { group: group.slug }), label: say('groups:checks.title') }]}
    >
      <ApplicationShown profile={profile} file={file} words={words} />
      <h2>{say('groups:shown.papers')}</h2>
      <PaperList
        withKind
        papers={papers}
        to={(paper) =>
          href('/my/groups/:group/checks/:organisation/papers/:paper', {
            group: group.slug,
            organisation: found.id,
            paper,
          })
        }
      />
      {papers.length === 0 && <p className="hint">{say('groups:empty')}</p>}
      <p className="actions">
        <ButtonLink
          to={href('/my/groups/:group/checks/:organisation/recommendation', {
            group: group.slug,
            organisation: found.id,
          })}
        >
          {say('groups:recommendation.title')}
        </ButtonLink>
        <ButtonLink
          to={href('/my/groups/:group/checks/:organisation/correction', { group: group.slug, organisation: found.id })}
          tone="quiet"
        >
          {say('groups:askCorrection.title')}
        </ButtonLink>
      </p>
    </MyGroupPage>
  )
}
