import type { Answer, Given } from './given.ts'
import { itemsOf } from './items.ts'
import type { Option, Question, Questionnaire } from './questionnaire.ts'

/** The printed rule for a sheet with more ticks than asked for: the first by number, or 無回答. */
export type Rule = 'first' | 'none'
export type Excess = { item: string; typed: number[]; counted: number[] }

/** What was typed as it counts, and where the rule took something away. */
export function byRule(definition: Questionnaire, given: Given, rule: Rule): { given: Given; changed: Excess[] } {
  const counted: Given = { ...given }
  const changed: Excess[] = []
  for (const { item, question } of itemsOf(definition)) {
    const answer = given[item]
    const typed = answer?.choices ?? []
    if (!answer || !('options' in question)) continue
    const kept = keptOf(question, typed, rule)
    if (kept.length === typed.length) continue
    changed.push({ item, typed, counted: kept })
    counted[item] = countedAnswer(answer, kept, question.options)
  }
  return { given: counted, changed }
}

function countedAnswer(answer: Answer, kept: number[], options: Option[]): Answer {
  if (kept.length === 0) return {}
  const other = options.some((option) => option.other && kept.includes(option.code)) ? answer.other : undefined
  return { choices: kept, ...(other ? { other } : {}) }
}

/** The codes that count; all of them where nothing is too much. */
function keptOf(question: Extract<Question, { options: Option[] }>, typed: number[], rule: Rule): number[] {
  const first = question.type === 'ranking' ? [...new Set(typed)] : firstThatAgree(question.options, typed)
  const kept = first.slice(0, mostTicks(question))
  if (kept.length === typed.length) return typed
  return rule === 'none' ? [] : kept
}

/** 「特になし」 beside something else is a tick too many: the one with the lower number stands. */
function firstThatAgree(options: Option[], typed: number[]): number[] {
  const isAlone = (code: number | undefined) => options.some((option) => option.code === code && option.alone)
  return isAlone(typed[0]) ? typed.slice(0, 1) : typed.filter((code) => !isAlone(code))
}

export function mostTicks(question: Extract<Question, { options: Option[] }>): number {
  if (question.type === 'multiple') return question.max ?? question.options.length
  return question.type === 'ranking' ? question.max : 1
}
