import { Linked } from '#app/consultations/comments/views/linked.tsx'
import { type CategoryLabel, CategoryTag, type Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { useCount } from '#app/ui/count.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, StateTag } from '#app/ui/parts.tsx'
import type { GroupPage } from '../group-page.ts'
import type { OpinionPage } from '../opinion.ts'

type Props = {
  opinion: Shown<OpinionPage>
  group: Shown<GroupPage> | null
  maySort: boolean
  categories: CategoryLabel[]
}

/** What becomes of an opinion: its group and answer, or the way to one. */
export function OpinionAnswer({ opinion, group, maySort, categories }: Props) {
  return (
    <>
      {group ? <Answer group={group} categories={categories} /> : <NotYet opinion={opinion} maySort={maySort} />}
      <Similar opinion={opinion} />
    </>
  )
}

function Answer({ group, categories }: { group: Shown<GroupPage>; categories: CategoryLabel[] }) {
  const { say } = useText()
  const count = useCount()
  const [newest] = group.versions
  return (
    <>
      <h2>{say('answers:response.view')}</h2>
      <p className="meta">
        <StateTag kind="answer" state={group.state} />
        {newest && <CategoryTag category={newest.category} labels={categories} />}
        <span>{say('answers:group.opinions', { count: group.opinions, figure: count(group.opinions) })}</span>
      </p>
      <p>
        <strong lang="ja">{group.summary || say('answers:group.noSummary')}</strong>
      </p>
      {newest ? (
        <p className="text" lang="ja">
          {newest.body}
        </p>
      ) : (
        <p className="hint">{say('answers:response.none')}</p>
      )}
      {group.linked.length > 0 && (
        <>
          <h3>{say('answers:revisions.title')}</h3>
          <Linked revisions={group.linked} plan={group.consultation.planSlug} />
        </>
      )}
      <p className="actions">
        <ButtonLink to={href('/desk/groups/:group', { group: group.id })}>{say('answers:opinion.toGroup')}</ButtonLink>
      </p>
    </>
  )
}

function NotYet({ opinion, maySort }: { opinion: Shown<OpinionPage>; maySort: boolean }) {
  const { say } = useText()
  const count = useCount()
  const others = opinion.sameFree - 1
  return (
    <>
      <h2>{say('answers:opinion.noGroup')}</h2>
      {others > 0 && <p>{say('answers:opinion.sameJoin', { count: others, figure: count(others) })}</p>}
      {maySort && !opinion.submission.withdrawn && (
        <p className="actions">
          <ButtonLink to={href('/desk/groups/new', { opinions: [opinion.id] })}>
            {say('answers:opinions.group')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function Similar({ opinion }: { opinion: Shown<OpinionPage> }) {
  const { say } = useText()
  const count = useCount()
  return (
    <>
      {opinion.same > 1 && <p>{say('answers:opinion.same', { count: opinion.same, figure: count(opinion.same) })}</p>}
      {opinion.similar.length > 0 && (
        <>
          <h3>{say('answers:opinion.similar')}</h3>
          <ul className="entries dense">
            {opinion.similar.map((other) => (
              <li key={other.id}>
                <A to={href('/desk/opinions/:opinion', { opinion: other.id })}>
                  <span lang="ja" className="clip">
                    {other.text}
                  </span>
                </A>
                <p className="meta">
                  <span>{say('answers:opinion.likeness', { percent: Math.round(other.likeness * 100) })}</span>
                  {other.group && (
                    <A to={href('/desk/groups/:group', { group: other.group.id })}>
                      {other.group.summary || say('answers:group.noSummary')}
                    </A>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
