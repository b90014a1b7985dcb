import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { address, useText } from '#app/ui/language.tsx'
import type { Asked } from '../figure.ts'
import { askedText, useWords } from './figure-table.tsx'

type Choice = { name: string; label: string; value?: string; options: { value: string; label: string }[] }

/** What a table or chart is made of, chosen by GET: the address can be kept and passed on. */
export function Choosing({
  to,
  choices,
  keep = {},
  children,
}: {
  to: string
  choices: Choice[]
  keep?: Record<string, string>
  children?: ReactNode
}) {
  const { lang, say } = useText()
  return (
    <form method="get" action={address(to, lang)} className="search-box filter-form">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {choices.map(({ name, label, value, options }) => (
        <label key={name}>
          {label}
          <select name={name} defaultValue={value}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {children}
      <Button tone="quiet">{say('survey-results:show')}</Button>
    </form>
  )
}

export function useAskedOptions() {
  const { t } = useText()
  const words = useWords()
  return (asked: Asked[]) =>
    asked.map((each) => ({
      value: each.item,
      label: askedText(each, words, t('survey-results:number', { number: each.number })),
    }))
}
