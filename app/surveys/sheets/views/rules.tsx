import type { ReactNode } from 'react'
import { useText } from '#app/ui/language.tsx'
import type { AskedQuestion } from '../asked.ts'

/** How a question wants to be answered, in words: how many, in what range. */
export function useRules({ type, min, max, options }: AskedQuestion): ReactNode {
  const { say } = useText()
  switch (type) {
    case 'single':
    case 'scale':
      return say('surveys:rules.one')
    case 'matrix':
      return say('surveys:rules.oneEach')
    case 'multiple':
      if (min && max) return say(min === max ? 'surveys:rules.exactly' : 'surveys:rules.between', { min, max })
      if (max && Number(max) < options.length) return say('surveys:rules.atMost', { max })
      return min ? say('surveys:rules.atLeast', { min }) : say('surveys:rules.all')
    case 'ranking':
      return say('surveys:rules.ranking', { max })
    case 'number':
      if (min !== null && max !== null) return say('surveys:rules.range', { min, max })
      return null
    default:
      return null
  }
}
