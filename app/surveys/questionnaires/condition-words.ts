import type { Wording } from '#app/wording.ts'
import type { Condition, Questionnaire } from './questionnaire.ts'
import { numbersOf, questionsOf } from './questionnaire.ts'

type Say = { t(key: string, values?: Record<string, unknown>): string; pick(words: Wording): string }

/** A condition as a form of paper says it: 「問3で 1 か 2 と答えた方だけ」. */
export function conditionWords(definition: Questionnaire, condition: Condition, say: Say): string {
  return say.t('survey-paper:form.only', { what: phrase(definition, condition, say) })
}

function phrase(definition: Questionnaire, condition: Condition, say: Say): string {
  const { t } = say
  const joined = (parts: Condition[], by: 'and' | 'or') => {
    const all = parts.map((part) => {
      const words = phrase(definition, part, say)
      return parts.length > 1 && ('all' in part || 'any' in part) ? t('survey-paper:form.group', { words }) : words
    })
    return all.join(t(`survey-paper:form.${by}`))
  }
  if ('all' in condition) return joined(condition.all, 'and')
  if ('any' in condition) return joined(condition.any, 'or')
  if ('not' in condition) return t('survey-paper:form.not', { words: phrase(definition, condition.not, say) })
  const question = placeOf(definition, condition.item, say)
  if ('greater' in condition) return t('survey-paper:form.greater', { question, value: condition.greater })
  if ('answered' in condition) return t('survey-paper:form.answered', { question })
  const codes = 'is' in condition ? condition.is : condition.includes
  return t('survey-paper:form.chose', { question, codes: codes.join(t('survey-paper:form.orCode')) })
}

/** 問3, or of a row of a matrix: 問3の「バス」. */
function placeOf(definition: Questionnaire, item: string, { t, pick }: Say): string {
  const [key = '', rowKey] = item.split('.')
  const number = numbersOf(definition)[key] ?? 0
  const question = questionsOf(definition).find((each) => each.key === key)
  const row = question?.type === 'matrix' ? question.rows.find((each) => each.key === rowKey) : undefined
  if (!row) return t('survey-paper:form.question', { number })
  return t('survey-paper:form.row', { number, row: pick(row.words) })
}
