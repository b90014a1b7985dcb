import { monthWithReadings } from '#app/calendar.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { pick, useText } from '#app/ui/language.tsx'
import type { EventFilter } from '../filter.ts'
import type { FilterChoices } from '../filter-choices.ts'

type Option = { value: string; label: string }
type Props = { to: string; filter: EventFilter; choices: FilterChoices; month?: string }

const kinds = ['workshop', 'hearing', 'briefing', 'talk', 'training', 'exchange']
const forms = ['venue', 'online']
const helps = ['childcare', 'sign_language', 'captions'] as const

/** `month` is that of a calendar, which stays. */
export function EventFilters({ to, filter, choices, month }: Props) {
  const { written, lang } = useText()
  const selects: [string, Option[]][] = [
    ['kind', kinds.map((value) => ({ value, label: written(`events:kind.${value}`) }))],
    ...(month
      ? []
      : ([
          [
            'month',
            withChosen(choices.months, filter.month).map((value) => ({
              value,
              label: monthWithReadings(value, lang),
            })),
          ],
        ] as [string, Option[]][])),
    ['form', forms.map((value) => ({ value, label: written(`events-list:form.${value}`) }))],
    ['venue', withChosen(choices.venues, filter.venue).map((value) => ({ value, label: value }))],
    ['plan', choices.plans.map(({ slug, title }) => ({ value: slug, label: pick(lang, title) }))],
  ]
  const chosen: Record<string, unknown> = filter
  const choiceFields = selects
    .filter(([, options]) => options.length > 0)
    .map(([name, options]) => ({
      ...{
        name,
        label: written(`events-list:by.${name}`),
        value: chosen[name]?.toString(),
        empty: written('events-list:any'),
      },
      options,
    }))
  const tick = (name: string, label: string, isOn: boolean) => ({
    ...{ name, label, type: 'tick' as const },
    value: isOn ? '1' : undefined,
  })
  return (
    <FilterForm
      to={to}
      keep={{ month, when: filter.past ? 'past' : undefined }}
      fields={[
        ...choiceFields,
        ...(filter.past ? [] : [tick('open', written('events-list:open'), filter.open)]),
        ...helps.map((help) => tick(help, written(`events-list:help.${help}`), filter.helps.includes(help))),
      ]}
    />
  )
}

/** What was asked for stands in the list, even where nothing has it any more. */
const withChosen = (all: string[], chosen?: string): string[] =>
  chosen && !all.includes(chosen) ? [chosen, ...all] : all
