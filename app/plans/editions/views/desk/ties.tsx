import { href } from '#app/href.ts'
import type { Tie } from '#app/plans/withdrawals/withdrawal-set.ts'
import { heading, revisionLabel } from '#app/plans/writing/views/desk/desk-labels.tsx'
import { Hidden, Select } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'

type Heir = { number: number; place: { number: string; title: string } | null }

/** Answers that name what is taken back: each keeps a change, or it is said that it goes without. */
export function Ties({ ties, heirs, isSettled }: { ties: Tie[]; heirs: Heir[]; isSettled: boolean }) {
  const { t, say } = useText()
  const all = [...new Map(ties.map((tie) => [tie.responseId, tie])).values()]
  if (all.length === 0) return null
  const options = [
    { value: '', label: t('plans-desk:withdrawal.choose') },
    ...heirs.map(({ number, place }) => ({
      value: String(number),
      label: t('plans-desk:withdrawal.heir', { revision: revisionLabel(number), place: place ? heading(place) : '' }),
    })),
    { value: 'none', label: t('plans-desk:withdrawal.untie') },
  ]
  return (
    <>
      <h2>{say('plans-desk:withdrawal.ties')}</h2>
      <Notice tone="warn" title={say('plans-desk:withdrawal.tied', { count: all.length })}>
        <p>{say(isSettled ? 'plans-desk:withdrawal.settled' : 'plans-desk:withdrawal.tiedWhy')}</p>
        <ul>
          {all.map(({ responseId, group, summary, revision }) => (
            <li key={responseId}>
              {revisionLabel(revision)}{' '}
              <A to={href('/desk/groups/:group', { group })}>{summary || say('plans-desk:withdrawal.answer')}</A>
            </li>
          ))}
        </ul>
      </Notice>
      {!isSettled &&
        all.map(({ responseId, summary }, at) => (
          <div key={responseId}>
            <Hidden name={`ties[${at}].response`} value={responseId} />
            <Select
              name={`ties[${at}].heir`}
              label={say('plans-desk:withdrawal.instead', { summary })}
              options={options}
              required
            />
          </div>
        ))}
    </>
  )
}
