import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Tag } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { openApplication } from '../../open-application.ts'
import { papersOf } from '../../paper.ts'
import { organisationTypes, paperKinds } from '../../type.ts'
import { ApplicationPage } from '../../views/application-page.tsx'
import { PaperList } from '../../views/paper-list.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { group, application, correction } = await openApplication(db, (await person(args)).id, args.params.group)
  const [papers, types] = await Promise.all([papersOf(db, application.id), organisationTypes(db)])
  const required = types.find(({ code }) => code === application.profile.type)?.papers ?? []
  const head = { title: textOf(args.context)('groups:step.papers.title'), noindex: true }
  return { head, group, correction, papers, required, kinds: [...paperKinds] }
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
                <Tag tone={papers.some((paper) => paper.kind === kind) ? 'good' : 'warn'}>{say('groups:needed')}</Tag>
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
