import { href } from '#app/href.ts'
import { Step } from '#app/ui/form/step.tsx'
import { A, useText } from '#app/ui/language.tsx'
import type { ShownPage } from '../../builder.ts'
import type { Named } from '../../outline.ts'
import { ConditionWords } from './condition-words.tsx'
import { EntryRow } from './entry-row.tsx'

/** A page of the questionnaire with what stands on it. */
export function BuilderPage({
  page,
  survey,
  names,
  may,
  isPublic,
}: {
  page: ShownPage
  survey: string
  names: Record<string, Named>
  may: boolean
  /** Its questions are frozen: none is added or taken away any more, only texts between them. */
  isPublic: boolean
}) {
  const { say, t } = useText()
  const name = t('surveys-desk:page', { number: page.number })
  return (
    <section className="builder-page" id={page.key} aria-labelledby={`${page.key}-title`} tabIndex={-1}>
      <header>
        <h2 id={`${page.key}-title`}>
          {name}
          {page.title && <span lang="ja">　{page.title.ja}</span>}
        </h2>
        {may && (
          <div className="entry-actions" role="group" aria-label={t('surveys-desk:questions.actionsOf', { name })}>
            <A to={href('/desk/surveys/:survey/pages/:page', { survey, page: page.key })}>
              {say('surveys-desk:questions.pageName')}
            </A>
            <A to={href('/desk/surveys/:survey/pages/:page/condition', { survey, page: page.key })}>
              {say('surveys-desk:questions.condition')}
            </A>
            <A to={href('/desk/surveys/:survey/pages/:page/place', { survey, page: page.key })}>
              {say('surveys-desk:questions.move')}
            </A>
            <A to={href('/desk/surveys/:survey/pages/:page/removal', { survey, page: page.key })}>
              {say('surveys-desk:questions.remove')}
            </A>
            <div className="entry-steps">
              <PageStep page={page} survey={survey} name={name} way="up" />
              <PageStep page={page} survey={survey} name={name} way="down" />
            </div>
          </div>
        )}
      </header>
      {page.show && (
        <p className="entry-show">
          <ConditionWords condition={page.show} names={names} />
        </p>
      )}
      <ol className="entry-rows">
        {page.entries.map((entry) => (
          <EntryRow key={entry.key} entry={entry} survey={survey} names={names} may={may} isPublic={isPublic} />
        ))}
      </ol>
      {page.entries.length === 0 && <p className="meta">{say('surveys-desk:questions.pageEmpty')}</p>}
      {may && (
        <p className="add-here">
          <A to={href('/desk/surveys/:survey/questions/new', { survey }, { page: page.key })}>
            <span aria-hidden="true">＋</span>{' '}
            {say(isPublic ? 'surveys-desk:questions.addTextHere' : 'surveys-desk:questions.addHere', {
              number: page.number,
            })}
          </A>
          {!isPublic && (
            <A to={href('/desk/surveys/:survey/bank', { survey }, { page: page.key })}>
              {say('surveys-desk:questions.bankHere')}
            </A>
          )}
        </p>
      )}
    </section>
  )
}

function PageStep({ page, survey, name, way }: { page: ShownPage; survey: string; name: string; way: 'up' | 'down' }) {
  const { t } = useText()
  const before = page[way]
  if (before === null) return null
  return (
    <Step
      to={href('/desk/surveys/:survey/pages/:page/place', { survey, page: page.key })}
      id={page.key}
      way={way}
      label={t(`surveys-desk:questions.${way}Of`, { name })}
      title={t(`surveys-desk:questions.${way}`)}
    >
      <input type="hidden" name="before" value={before} />
    </Step>
  )
}
