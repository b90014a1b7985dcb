import { href } from '#app/href.ts'
import { Day, fiscalYears } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import type { ListedPlan } from '../plan-list.ts'
import { CallLine, mainCall, type ShownCall } from './calls.tsx'
import { EditionName } from './names.tsx'

/** A plan in the list: what it is, where it stands, and what can be done about it now. */
export function PlanEntry({ plan, calls }: { plan: ListedPlan; calls: ShownCall[] }) {
  const { lang } = useText()
  const call = mainCall(calls)
  const isOn = call?.state === 'open' || call?.state === 'announced'
  return (
    <li className="plan-entry">
      <h2>
        <A to={href('/plans/:plan', { plan: plan.slug })}>
          <Written {...plan.title} />
        </A>
      </h2>
      <p className="meta">
        <Tag>
          <Written {...plan.stage} />
        </Tag>
        <span>{fiscalYears(plan.firstFiscalYear, plan.lastFiscalYear, lang)}</span>
        <span>
          <Written {...plan.department} />
        </span>
        <EditionName edition={plan.edition} />
        <Day value={plan.edition.publishedAt} />
      </p>
      <Written as="p" {...plan.summary} />
      {call && isOn && <CallLine call={call} />}
    </li>
  )
}
