import { href } from '#app/href.ts'
import { Select } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { BlockState, Counts } from '../comparing.ts'
import type { EditionHead, PlanHead } from '../reading.ts'
import { editionName } from './names.tsx'

type Props = {
  plan: PlanHead
  editions: EditionHead[]
  from: EditionHead
  to: EditionHead
  counts: Counts
  view: 'columns' | 'inline'
  all: boolean
}

const states: BlockState[] = ['edited', 'added', 'removed', 'moved', 'split', 'merged']

/** Which editions, how to show them, and how much changed. */
export function ComparisonChoices(props: Props) {
  const { plan, from, to, view, all, counts } = props
  const { t, say } = useText()
  const link = (change: { view?: string; all?: string }) =>
    href(
      '/plans/:plan/comparison',
      { plan: plan.slug },
      { from: from.label, to: to.label, view, all: all ? 1 : undefined, ...change },
    )
  const choice = (to: string, isCurrent: boolean, key: string) => (
    <A to={to} aria-current={isCurrent ? 'true' : undefined}>
      {say(key)}
    </A>
  )
  return (
    <>
      {props.editions.length > 2 && <EditionChoice {...props} />}
      <ul className="change-counts">
        {states
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <li key={state}>{say(`plans:comparison.count.${state}`, { count: counts[state] })}</li>
          ))}
      </ul>
      <nav className="filters" aria-label={t('plans:comparison.view')}>
        {choice(link({ view: 'columns' }), view === 'columns', 'plans:comparison.columns')}
        {choice(link({ view: 'inline' }), view === 'inline', 'plans:comparison.inline')}
        {counts.same > 0 && (
          <A to={link({ all: all ? '' : '1' })}>
            {say(all ? 'plans:comparison.changesOnly' : 'plans:comparison.all', { count: counts.same })}
          </A>
        )}
      </nav>
    </>
  )
}

function EditionChoice({ editions, from, to, view }: Props) {
  const { t, say, lang } = useText()
  const options = editions.map((edition) => ({ value: edition.label, label: editionName(t, lang, edition) }))
  return (
    <form method="get" className="form edition-choice">
      <Select name="from" label={say('plans:comparison.before')} value={from.label} options={options} />
      <Select name="to" label={say('plans:comparison.after')} value={to.label} options={options} />
      <input type="hidden" name="view" value={view} />
      <Button tone="quiet">{say('plans:comparison.compare')}</Button>
    </form>
  )
}
