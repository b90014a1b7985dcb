import type { ReactNode } from 'react'
import { useText } from '#app/ui/language.tsx'
import type { Named } from '../../outline.ts'
import type { Condition } from '../../questionnaire.ts'

type Names = Record<string, Named>

/** A condition as a sentence would say it. */
export function ConditionWords({ condition, names }: { condition: Condition; names: Names }) {
  const { say } = useText()
  return (
    <span className="condition">
      {say('surveys-desk:condition.only')} <Part condition={condition} names={names} />
    </span>
  )
}

function Part({
  condition,
  names,
  nested = false,
}: {
  condition: Condition
  names: Names
  nested?: boolean
}): ReactNode {
  const { say } = useText()
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any
    const joint = say('all' in condition ? 'surveys-desk:condition.and' : 'surveys-desk:condition.or')
    const list = parts.map((part, at) => (
      <span key={at}>
        {at > 0 && <b> {joint} </b>}
        <Part condition={part} names={names} nested />
      </span>
    ))
    return nested && parts.length > 1 ? <>({list})</> : list
  }
  if (!('not' in condition)) return <Leaf leaf={condition} names={names} />
  if ('item' in condition.not) return <Leaf leaf={condition.not} names={names} not />
  return (
    <>
      {say('surveys-desk:condition.notThis')} (<Part condition={condition.not} names={names} />)
    </>
  )
}

function Leaf({
  leaf,
  names,
  not = false,
}: {
  leaf: Extract<Condition, { item: string }>
  names: Names
  not?: boolean
}) {
  const { say, t } = useText()
  const named = names[leaf.item]
  const item = named
    ? t('surveys-desk:question', { number: named.number }) + (named.row ? `「${named.row}」` : '')
    : leaf.item
  const asked = not ? 'not' : 'yes'
  if ('answered' in leaf) return say(`surveys-desk:condition.answered.${asked}`, { item })
  if ('greater' in leaf) return say(`surveys-desk:condition.greater.${asked}`, { item, amount: leaf.greater })
  const codes = 'is' in leaf ? leaf.is : leaf.includes
  const options = codes
    .map((code) => `「${named?.options.find((option) => option.code === code)?.words ?? code}」`)
    .join(t('surveys-desk:condition.orOption'))
  return say(`surveys-desk:condition.${'is' in leaf ? 'is' : 'includes'}.${asked}`, { item, options })
}
