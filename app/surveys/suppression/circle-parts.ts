import type { Combination, Counted } from '#app/surveys/figures/combinations.ts'
import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import { holds, itemsAsked } from '#app/surveys/questionnaires/condition.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { askedOf } from './condition-classes.ts'
import type { Joint } from './conditions.ts'
import { bandOf } from './numbers.ts'
import { oneOf } from './parts.ts'
import { type Piece, piecesOf, type Question, questionsIn } from './pieces.ts'

/** How one sheet can have answered the questions of a part, in their order, and how many did. */
export type Way = { classes: string[]; count: number }
export type Part = Piece & { ways: Way[] }

/** Of more ways than these only those are looked at that occur, and those one answer away: what is found holds all the same. */
const mostWays = 600

/** Tables that hang together in circles, as parts that are reckoned with whole and agree in what they share. */
export function partsOf(crosses: CrossFigure[], definition: Questionnaire, joints: Joint[]): Part[] {
  const questions = new Map(questionsIn(crosses).map((each) => [each.id, each]))
  const conditions = new Map(askedOf(definition).map((each) => [each.item.item, each.conditions]))
  return piecesOf(crosses).map((piece) => {
    const of = piece.of.flatMap((id) => questions.get(id) ?? [])
    const found = answersTo(of, joints)
    const isPossible = (classes: string[]) =>
      of.every((each, at) => {
        const own = conditions.get(each.item) ?? []
        const place = (item: string) => of.findIndex((other) => other.item === item && other.option === null)
        if (own.length === 0) return classes[at] !== 'hidden'
        if (own.flatMap(itemsAsked).some((item) => place(item) < 0 || !isChoice(of[place(item)]))) return true
        const given = Object.fromEntries(
          of.flatMap((other, i) =>
            /^\d+$/.test(classes[i] ?? '') ? [[other.item, { choices: [Number(classes[i])] }]] : [],
          ),
        )
        return own.every((condition) => holds(condition, given)) === (classes[at] !== 'hidden')
      })
    return { ...piece, ways: waysOf(of, found, isPossible) }
  })
}

const isChoice = (question?: Question) => question?.kind === 'single' || question?.kind === 'scale'
const stateOf = (own: string) => (own === 'none' || own === 'hidden' ? own : 'given')

function answersTo(of: Question[], joints: Joint[]): Map<string, number> {
  const joint = joints.find(({ items }) => of.every(({ item }) => items.includes(item)))
  if (!joint) throw new Error(`not counted together: ${of.map(({ item }) => item)}`)
  const places = of.map(({ item }) => joint.items.indexOf(item))
  const counts = new Map<string, number>()
  for (const { answers, count } of joint.found satisfies Combination[]) {
    const key = of.map((each, at) => classOf(each, answers[places[at] ?? 0] as Counted)).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return counts
}

function classOf({ kind, option, codes }: Question, { state, choices, amount, day }: Counted): string {
  if (state !== 'given') return state === 'hidden' ? 'hidden' : 'none'
  if (option !== null) return choices?.includes(Number(option)) ? 'in' : 'out'
  const isIn = (code: string) => {
    if (kind === 'date') return day?.startsWith(code) ?? false
    if (kind !== 'number') return choices?.[0] === Number(code)
    const band = bandOf(code, false)
    return band ? Number(amount) >= band.from && Number(amount) < band.top : Number(amount) === Number(code)
  }
  return codes.find(isIn) ?? 'rest'
}

function classesOf({ kind, option, codes }: Question): string[] {
  if (option !== null) return ['in', 'out', 'none', 'hidden']
  return [...codes, ...(oneOf(kind) && kind !== 'number' && kind !== 'date' ? [] : ['rest']), 'none', 'hidden']
}

function waysOf(of: Question[], found: Map<string, number>, isPossible: (classes: string[]) => boolean): Way[] {
  const sizes = of.map((each) => classesOf(each))
  const agree = (classes: string[]) =>
    classes.every((own, at) =>
      classes.every((other, i) => of[i]?.item !== of[at]?.item || stateOf(own) === stateOf(other)),
    )
  const seen = [...found.keys()].map((key) => key.split(' '))
  const near = () => [
    ...seen,
    ...seen.flatMap((way) => sizes.flatMap((some, at) => some.map((own) => way.with(at, own)))),
  ]
  const all = () =>
    sizes.reduce<string[][]>((some, own) => some.flatMap((way) => own.map((each) => [...way, each])), [[]])
  const isMany = sizes.reduce((product, some) => product * some.length, 1) > mostWays
  const possible = (isMany ? near() : all()).filter((way) => agree(way) && isPossible(way))
  const keys = new Set([...found.keys(), ...possible.map((way) => way.join(' '))])
  return [...keys].map((key) => ({ classes: key.split(' '), count: found.get(key) ?? 0 }))
}
