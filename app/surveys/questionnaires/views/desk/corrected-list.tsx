import { useText } from '#app/ui/language.tsx'
import type { Named } from '../../outline.ts'
import type { Entry, Page } from '../../questionnaire.ts'
import { ConditionWords } from './condition-words.tsx'

type Thing = Entry | Page
type Corrected = { key: string; before: Thing | null; after: Thing | null }

/** What a correction changes, before and after; what only moved says so. */
export function CorrectedList({
  corrected,
  numbers,
  names,
}: {
  corrected: Corrected[]
  numbers: Record<string, number>
  names: Record<string, Named>
}) {
  const { say, t } = useText()
  const name = ({ key, before, after }: Corrected) => {
    const thing = after ?? before
    if (thing && 'entries' in thing) return say('surveys-desk:aPage')
    const number = numbers[key]
    return number === undefined ? say('surveys-desk:aText') : say('surveys-desk:question', { number })
  }
  return (
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col">{say('surveys-desk:correction.before')}</th>
          <th scope="col">{say('surveys-desk:correction.after')}</th>
        </tr>
      </thead>
      <tbody>
        {corrected.map((one) => {
          const isMoved = JSON.stringify(one.before) === JSON.stringify(one.after)
          return (
            <tr key={one.key}>
              <td data-label={t('surveys-desk:correction.before')}>
                <b>{name(one)}</b>
                <Shown thing={one.before} beside={one.after} names={names} />
              </td>
              <td data-label={t('surveys-desk:correction.after')}>
                {isMoved ? (
                  say('surveys-desk:correction.moved')
                ) : (
                  <Shown thing={one.after} beside={one.before} names={names} />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type Part = { rows?: unknown; options?: unknown }

/** What stays as it is beside it, rows and options of many lines, is left out: what changes is to be found. */
function Shown({ thing, beside, names }: { thing: Thing | null; beside: Thing | null; names: Record<string, Named> }) {
  const { say } = useText()
  const changes = (part: keyof Part) =>
    JSON.stringify((thing as Part | null)?.[part]) !== JSON.stringify((beside as Part | null)?.[part])
  if (!thing) return <p>{say('surveys-desk:correction.nothing')}</p>
  const words = 'entries' in thing ? thing.title : thing.words
  return (
    <>
      <Texts words={words} />
      {'hint' in thing && thing.hint && <Texts words={thing.hint} />}
      {'required' in thing && thing.required && <p>{say('surveys-desk:questions.required')}</p>}
      {'rows' in thing && changes('rows') && (
        <ul lang="ja">
          {thing.rows.map((row) => (
            <li key={row.key}>
              <Texts words={row.words} />
            </li>
          ))}
        </ul>
      )}
      {'options' in thing && changes('options') && (
        <ul lang="ja">
          {thing.options.map((option) => (
            <li key={option.code}>
              <b>{option.code}</b> <Texts words={option.words} /> {option.score ?? ''}
            </li>
          ))}
        </ul>
      )}
      {thing.show && (
        <p>
          <ConditionWords condition={thing.show} names={names} />
        </p>
      )}
    </>
  )
}

function Texts({ words }: { words: { ja: string; easy?: string | null; en?: string | null } | null | undefined }) {
  const texts = [words?.ja, words?.easy].filter(Boolean)
  return (
    <span className="texts">
      {texts.map((text, at) => (
        <span key={at} lang="ja">
          {text}
        </span>
      ))}
      {words?.en && <span lang="en">{words.en}</span>}
    </span>
  )
}
