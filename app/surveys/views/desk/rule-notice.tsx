import type { FormState } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/parts.tsx'

/** Says before saving what the printed rule takes away; saving once more agrees to it. */
export function RuleNotice({ state, rule }: { state: FormState; rule: 'first' | 'none' }) {
  const { say } = useText()
  const errors = Object.values(state.errors).flat()
  const isOnlyRule = errors.length > 0 && errors.every(({ key }) => key === `survey-paper:typing.excess.${rule}`)
  if (!isOnlyRule) return null
  return (
    <Notice tone="warn" title={say('survey-paper:typing.ruleTitle')}>
      <p>{say(`survey-paper:form.excess.${rule}`)}</p>
      <p>{say('survey-paper:typing.ruleAgain')}</p>
    </Notice>
  )
}
