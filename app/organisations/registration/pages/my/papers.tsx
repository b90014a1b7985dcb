import { href } from '#app/href.ts'
import { forPerson } from '#app/http/page.ts'
import { organisationTypes, paperKinds } from '#app/organisations/groups/type.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Tag } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { ownApplication } from '../../own-access.ts'
import { papersOf } from '../../paper.ts'
import { ApplicationPage } from '../../views/application-page.tsx'
import { PaperList } from '../../views/paper-list.tsx'

export const loader = forPerson(ownApplication, async ({ group, application, correction }, args) => {
  const [papers, types] = await Promise.all([papersOf(db, application.id), organisationTypes(db)])
  const required = types.find(({ code }) => code === application.profile.type)?.papers ?? []
  return { title: args.say('groups:step.papers.title'), group, correction, papers, required, kinds: [...paperKinds] }
})

export default function Papers() {
  const { group, correction, papers, required, kinds } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <ApplicationPage group={group} step="papers" correction={correction}>
      <ul className="entries">
        {kinds.map((kind) => (
          <li key={kind}>
            <h2 className="entry-title">
              {say(`groups:paper.${kind}`)}{' '}
              {required.includes(kind) && (
                <Tag tone={papers.some((paper) => paper.kind === kind) ? 'good' : 'act'}>{say('groups:needed')}</Tag>
              )}
            </h2>
            <PaperList
              papers={papers.filter((paper) => paper.kind === kind)}
              to={(paper) => href('/my/groups/:group/application/papers/:paper', { group: group.slug, paper })}
              removal={(paper) =>
                href('/my/groups/:group/application/papers/:paper/removal', { group: group.slug, paper })
              }
            />
            <p>
              <A to={href('/my/groups/:group/application/papers/new/:kind', { group: group.slug, kind })}>
                {say(`groups:addPaper.${kind}`)}
              </A>
            </p>
          </li>
        ))}
      </ul>
      <p className="actions">
        <ButtonLink to={href('/my/groups/:group/application/check', { group: group.slug })}>
          {say('groups:toCheck')}
        </ButtonLink>
        <A to={href('/my/groups/:group/application/file', { group: group.slug })}>{say('groups:back')}</A>
      </p>
    </ApplicationPage>
  )
}
