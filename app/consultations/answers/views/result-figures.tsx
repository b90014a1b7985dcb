import type { Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { A, pick, plain, useText } from '#app/ui/language.tsx'
import { Facts, Notice } from '#app/ui/parts.tsx'
import type { ResultPage } from '../result-page.ts'
import type { Category } from '../tables.ts'

type Props = { result: Omit<Shown<ResultPage>, 'rows'>; category: Category | null }

/** The counted figures, what came of the call, and the categories to choose from. */
export function ResultFigures({ result, category }: Props) {
  const { say, t, lang } = useText()
  const figure = (count: number) => count.toLocaleString(lang === 'en' ? 'en' : 'ja')
  const facts = [
    { value: figure(result.persons), label: say('answers:result.persons', { count: result.persons }) },
    { value: figure(result.submissions), label: say('answers:result.submissions', { count: result.submissions }) },
    { value: figure(result.opinions), label: say('answers:result.opinions', { count: result.opinions }) },
    { value: figure(result.revisions), label: say('answers:result.revisions', { count: result.revisions }) },
  ]
  /** As in the documents: opinions, not the rows that answer several of them. */
  const tally = (count: number) => say('answers:result.tally', { count, figure: figure(count) })
  const apart = (['late', 'excluded', 'withdrawn'] as const).filter((kind) => result[kind] > 0)
  return (
    <>
      {result.outcome !== 'answered' && (
        <Notice tone="info" title={say(`answers:outcome.${result.outcome}`)}>
          <p lang="ja">{result.note}</p>
        </Notice>
      )}
      {result.outcome === 'answered' && result.note && (
        <p className="text" lang="ja">
          {result.note}
        </p>
      )}
      <Facts items={facts} />
      {result.groups > 0 && (
        <p className="meta">
          <span>{say('answers:result.groups', { count: result.groups })}</span>
          {result.spokenFor > 0 && <span>{say('answers:result.spokenFor', { figure: figure(result.spokenFor) })}</span>}
        </p>
      )}
      {(result.channels.length > 0 || apart.length > 0) && (
        <p className="meta">
          {result.channels.map(({ channel, count }) => (
            <span key={channel}>
              {say('answers:result.byChannel', { channel: t(`answers:channel.${channel}`), count })}
            </span>
          ))}
          {apart.map((kind) => (
            <span key={kind}>{say(`answers:result.${kind}`, { count: result[kind] })}</span>
          ))}
        </p>
      )}
      {result.byCategory.length > 0 && (
        <nav className="filters" aria-label={t('answers:result.byCategory')}>
          <A
            to={href('/consultations/:consultation/result', { consultation: result.slug })}
            aria-current={category === null ? 'true' : undefined}
          >
            {say('answers:filter.all')} <b>{tally(result.opinions)}</b>
          </A>
          {result.byCategory.map((each) => {
            const label = result.categories.find(({ code }) => code === each.category)?.label
            return (
              <A
                key={each.category}
                to={href(
                  '/consultations/:consultation/result',
                  { consultation: result.slug },
                  { category: each.category },
                )}
                aria-current={each.category === category ? 'true' : undefined}
              >
                {label ? plain(pick(lang, label)) : each.category} <b>{tally(each.opinions)}</b>
              </A>
            )
          })}
        </nav>
      )}
    </>
  )
}
