import { Linked } from '#app/consultations/comments/views/linked.tsx'
import type { CategoryLabel, Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { InLanguages } from '#app/ui/in-languages.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Notice } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import type { GroupPage } from '../group-page.ts'

type May = { answer: boolean; decide: boolean; reopen: boolean; own: boolean }
type Props = { group: Shown<GroupPage>; categories: CategoryLabel[]; may: May }

/** The answer as it stands, with the one thing to do next. */
export function GroupAnswer({ group, may }: Props) {
  const { say } = useText()
  const [newest] = group.versions
  const [last] = group.steps
  return (
    <>
      <h2>{say('answers:response.view')}</h2>
      {group.state === 'returned' && last && (
        <Notice tone="warn" title={say('answers:response.returnedBy', { name: last.by })}>
          <p lang="ja">{last.reason}</p>
        </Notice>
      )}
      {group.state === 'draft' && last?.lapsed && (
        <Notice tone="warn" title={say(`answers:history.lapsed.${last.lapsed.cause}`)}>
          <p>{say('answers:history.lapsed.next')}</p>
        </Notice>
      )}
      {newest ? (
        <>
          <p className="hint">
            {say('answers:response.version', { number: newest.number })} {newest.author}{' '}
            <Moment value={newest.madeAt} />
          </p>
          <div className="text">
            {newest.body ? <InLanguages {...wordingOf(newest, 'body')} /> : say('answers:response.noBody')}
          </div>
        </>
      ) : (
        <p className="hint">{say('answers:response.none')}</p>
      )}
      <h3>{say('answers:revisions.title')}</h3>
      <Linked revisions={group.linked} plan={group.consultation.planSlug} />
      {group.category === 'reflect' && group.linked.length === 0 && (
        <p className="late">{say('answers:revisions.needed')}</p>
      )}
      {may.answer && (
        <p>
          <A to={href('/desk/groups/:group/revisions', { group: group.id })}>{say('answers:revisions.tie')}</A>
        </p>
      )}
      <NextAction group={group} may={may} />
    </>
  )
}

function NextAction({ group, may }: { group: Shown<GroupPage>; may: May }) {
  const { say } = useText()
  const write = (
    <A key="write" to={href('/desk/groups/:group/response', { group: group.id })}>
      {say('answers:response.rewrite')}
    </A>
  )
  if (group.state === 'unanswered' && may.answer) {
    return (
      <p className="actions">
        <ButtonLink to={href('/desk/groups/:group/response', { group: group.id })}>
          {say('answers:response.write')}
        </ButtonLink>
      </p>
    )
  }
  if ((group.state === 'draft' || group.state === 'returned') && may.answer) {
    const isReturned = group.state === 'returned'
    return (
      <p className="actions">
        {isReturned ? (
          <ButtonLink to={href('/desk/groups/:group/response', { group: group.id })}>
            {say('answers:response.rewrite')}
          </ButtonLink>
        ) : (
          <>
            <ButtonLink to={href('/desk/groups/:group/submission', { group: group.id })}>
              {say('answers:step.submit')}
            </ButtonLink>
            {write}
          </>
        )}
      </p>
    )
  }
  if (group.state === 'submitted') {
    return (
      <p className="actions">
        {may.decide && !may.own && (
          <ButtonLink to={href('/desk/groups/:group/approval', { group: group.id })}>
            {say('answers:step.approve')}
          </ButtonLink>
        )}
        {may.decide && <A to={href('/desk/groups/:group/return', { group: group.id })}>{say('answers:step.return')}</A>}
        {may.answer && write}
        {may.decide && may.own && <span className="hint">{say('answers:step.own')}</span>}
        {!may.decide && <span className="hint">{say('answers:step.waiting')}</span>}
      </p>
    )
  }
  if (group.state === 'approved' && may.reopen) {
    return (
      <p className="actions">
        <A to={href('/desk/groups/:group/reopening', { group: group.id })}>{say('answers:step.reopen')}</A>
      </p>
    )
  }
  return null
}
