import type { FormState } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'

const passedOver = 'survey-paper:typing.passedOver'

/** Says before saving what will not count as it stands on the paper; saving once more agrees to it. */
export function RuleNotice({ state, rule }: { state: FormState; rule: 'first' | 'none' }) {
  const { say } = useText()
  const errors = Object.values(state.errors).flat()
  const excess = `survey-paper:typing.excess.${rule}`
  const has = (key: string) => errors.some((error) => error.key === key)
  if (errors.length === 0 || !errors.every(({ key }) => key === excess || key === passedOver)) return null
  return (
    <Notice tone="warn" title={say('survey-paper:typing.ruleTitle')}>
      {has(excess) && <p>{say(`survey-paper:form.excess.${rule}`)}</p>}
      {has(passedOver) && <p>{say('survey-paper:typing.passedOverLead')}</p>}
      <p>{say('survey-paper:typing.ruleAgain')}</p>
    </Notice>
  )
}
