import { href } from '#app/href.ts'
import { Step } from '#app/ui/form/step.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Icon } from '#app/ui/parts.tsx'
import type { ShownEntry } from '../../builder.ts'
import type { Named } from '../../outline.ts'
import type { Entry } from '../../questionnaire.ts'
import { ConditionWords } from './condition-words.tsx'

/** A question, heading or explanation in its place, with what can be done to it. */
export function EntryRow({
  entry,
  survey,
  names,
  may,
  isPublic,
}: {
  entry: ShownEntry
  survey: string
  names: Record<string, Named>
  may: boolean
  isPublic: boolean
}) {
  const { say } = useText()
  const { key, number, type } = entry
  return (
    <li id={key} className="entry-row" data-type={type} data-bad={entry.isBad || undefined} tabIndex={-1}>
      <p className="entry-number">{number === null ? null : say('surveys-desk:question', { number })}</p>
      <div>
        <p className="entry-words" lang="ja">
          {entry.words.ja}
        </p>
        <p className="meta">
          <span>{say(`surveys-desk:type.${type}`)}</span>
          {'required' in entry && entry.required && <span>{say('surveys-desk:questions.required')}</span>}
          {'attribute' in entry && entry.attribute && <span>{say(`surveys-desk:attribute.${entry.attribute}`)}</span>}
          {number !== null && <code>{key}</code>}
          <Missing entry={entry} />
        </p>
        {entry.show && (
          <p className="entry-show">
            <ConditionWords condition={entry.show} names={names} />
          </p>
        )}
        <Answers entry={entry} />
      </div>
      {may && <Actions entry={entry} survey={survey} isPublic={isPublic} />}
    </li>
  )
}

function Missing({ entry }: { entry: Entry }) {
  const { say } = useText()
  return (
    <>
      {!entry.words.easy && <span>{say('surveys-desk:questions.noEasy')}</span>}
      {!entry.words.en && <span>{say('surveys-desk:questions.noEn')}</span>}
    </>
  )
}

/** What can be answered, in one line. */
function Answers({ entry }: { entry: Entry }) {
  const { say } = useText()
  if (!('options' in entry)) return null
  return (
    <div className="entry-answers" lang="ja">
      {'rows' in entry && (
        <p>
          {entry.rows.map(({ key, words }) => (
            <span key={key}>{words.ja}</span>
          ))}
        </p>
      )}
      <p>
        {entry.options.map(({ code, words }) => (
          <span key={code}>
            <b>{code}</b> {words.ja}
          </span>
        ))}
        {entry.options.length === 0 && <span>{say('surveys-desk:questions.noOptions')}</span>}
      </p>
    </div>
  )
}

function Actions({ entry, survey, isPublic }: { entry: ShownEntry; survey: string; isPublic: boolean }) {
  const { say, t } = useText()
  const { key, number, words } = entry
  const name = number === null ? words.ja.slice(0, 20) : t('surveys-desk:question', { number })
  return (
    <div className="entry-actions" role="group" aria-label={t('surveys-desk:questions.actionsOf', { name })}>
      <A to={href('/desk/surveys/:survey/questions/:entry', { survey, entry: key })}>
        <Icon name="pen" />
        {say('surveys-desk:questions.edit')}
      </A>
      <A to={href('/desk/surveys/:survey/questions/:entry/condition', { survey, entry: key })}>
        {say('surveys-desk:questions.condition')}
      </A>
      <A to={href('/desk/surveys/:survey/questions/:entry/place', { survey, entry: key })}>
        {say('surveys-desk:questions.move')}
      </A>
      {(number === null || !isPublic) && (
        <A to={href('/desk/surveys/:survey/questions/:entry/removal', { survey, entry: key })}>
          {say('surveys-desk:questions.remove')}
        </A>
      )}
      <div className="entry-steps">
        {(['up', 'down'] as const).map((way) => {
          const place = entry[way]
          return (
            place !== null && (
              <Step
                key={way}
                to={href('/desk/surveys/:survey/questions/:entry/place', { survey, entry: key })}
                id={key}
                way={way}
                label={t(`surveys-desk:questions.${way}Of`, { name })}
                title={t(`surveys-desk:questions.${way}`)}
              >
                <input type="hidden" name="place" value={place} />
              </Step>
            )
          )
        })}
      </div>
    </div>
  )
}
