import type { ReactNode } from 'react'
import { monthWithReadings } from '#app/calendar.ts'
import { address, listed, pick, plain, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { EventFilter } from '../filter.ts'
import type { FilterChoices } from '../filter-choices.ts'

type Option = { value: string; label: string }
type Props = { to: string; filter: EventFilter; choices: FilterChoices; open: boolean; month?: string }

const kinds = ['workshop', 'hearing', 'briefing', 'talk', 'training', 'exchange']
const forms = ['venue', 'online']
const helps = ['childcare', 'sign_language', 'captions'] as const

/** Asks by GET, so that an answer can be kept as a bookmark. `month` is that of a calendar, which stays. */
export function EventFilters({ to, filter, choices, open, month }: Props) {
  const { t, say, lang } = useText()
  const selects: [string, Option[]][] = [
    ['kind', kinds.map((value) => ({ value, label: t(`events:kind.${value}`) }))],
    ...(month
      ? []
      : ([
          [
            'month',
            withChosen(choices.months, filter.month).map((value) => ({
              value,
              label: plain(monthWithReadings(value, lang)),
            })),
          ],
        ] as [string, Option[]][])),
    ['form', forms.map((value) => ({ value, label: t(`events-list:form.${value}`) }))],
    ['venue', withChosen(choices.venues, filter.venue).map((value) => ({ value, label: value }))],
    ['plan', choices.plans.map(({ slug, title }) => ({ value: slug, label: plain(pick(lang, title)) }))],
  ]
  const chosen: Record<string, unknown> = filter
  const ticked = [
    ...(filter.open ? ['events-list:open'] : []),
    ...filter.helps.map((help) => `events-list:help.${help}`),
  ]
  const asked = [
    ...selects.flatMap(([name, options]) => options.find(({ value }) => value === chosen[name])?.label ?? []),
    ...ticked.map((key) => t(key)),
  ]
  return (
    <search>
      <details className="event-filters" open={open}>
        <summary>
          {say('events-list:filter')}
          {asked.length > 0 && <span className="asked">{listed(lang, asked)}</span>}
        </summary>
        <form method="get" action={address(to, lang)} className="search-box">
          {month && <input type="hidden" name="month" value={month} />}
          {filter.past && <input type="hidden" name="when" value="past" />}
          <div className="search-filters">
            {selects.map(
              ([name, options]) =>
                options.length > 0 && (
                  <label key={name}>
                    <span>{say(`events-list:by.${name}`)}</span>
                    <select name={name} defaultValue={String(chosen[name] ?? '')}>
                      <option value="">{t('events-list:any')}</option>
                      {options.map(({ value, label }) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </label>
                ),
            )}
          </div>
          <div className="ticks">
            {!filter.past && (
              <Tick name="open" checked={filter.open}>
                {say('events-list:open')}
              </Tick>
            )}
            {helps.map((help) => (
              <Tick key={help} name={help} checked={filter.helps.includes(help)}>
                {say(`events-list:help.${help}`)}
              </Tick>
            ))}
          </div>
          <Button tone="quiet">{say('events-list:search')}</Button>
        </form>
      </details>
    </search>
  )
}

/** What was asked for stands in the list, even where nothing has it any more. */
const withChosen = (all: string[], chosen?: string): string[] =>
  chosen && !all.includes(chosen) ? [chosen, ...all] : all

function Tick({ name, checked, children }: { name: string; checked: boolean; children: ReactNode }) {
  return (
    <div className="option">
      <label>
        <input type="checkbox" name={name} value="1" defaultChecked={checked} />
        <span>{children}</span>
      </label>
    </div>
  )
}
