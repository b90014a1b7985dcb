import type { Given } from '#app/surveys/questionnaires/given.ts'
import { voices } from './content/surveys/citizens.ts'

/** The same numbers at every start: figures of the demo do not change from one installation to the next. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** 1 for the first of the weights, 2 for the second …, as often as they weigh. */
function drawn(random: () => number, weights: number[]): number {
  let left = random() * weights.reduce((all, weight) => all + weight, 0)
  for (const [at, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return at + 1
  }
  return weights.length
}

const ages = { sample: [10, 17, 25, 30, 18], open: [18, 34, 28, 16, 4] }
// How good a field stands, from 0 to 1, and how much it matters; what moved between the waves.
const fields = {
  places: { good: 0.42, matters: 0.62, since: 0.1 },
  elderly: { good: 0.5, matters: 0.82, since: 0.02 },
  children: { good: 0.55, matters: 0.78, since: 0.04 },
  flood: { good: 0.4, matters: 0.9, since: 0.08 },
  green: { good: 0.72, matters: 0.55, since: 0 },
  shops: { good: 0.3, matters: 0.58, since: -0.03 },
  bus: { good: 0.24, matters: 0.84, since: -0.04 },
  library: { good: 0.68, matters: 0.5, since: 0.03 },
} as const

/** Four steps around a middle, わからない as the fifth. */
const steps = (good: number, unknown = 0.05) => {
  const at = (step: number) => Math.exp(-(((step - (1 - good)) * 3.2) ** 2))
  return [at(0), at(0.33), at(0.67), at(1), unknown * 3]
}

/** One invented person's answers to the citizens' survey. */
export function citizen(random: () => number, wave: number, target: 'sample' | 'open'): Given {
  const later = wave - 1
  const age = drawn(random, ages[target])
  const district = drawn(random, [5, 3, 2])
  const given: Given = {}
  const choose = (item: string, weights: number[], silence = 0.02) => {
    if (random() >= silence) given[item] = { choices: [drawn(random, weights)] }
  }
  choose('comfort', steps(0.66 + 0.04 * later - (district === 3 ? 0.12 : 0), 0.02))
  choose('stay', [50 + age * 8, 10, age === 1 ? 30 : 9, 18])
  const stay = given.stay?.choices?.[0]
  if (stay === 2 || stay === 3) {
    const reasons = [1, 2, 3, 4, 5].filter((code) => random() < (code === 3 ? 0.5 : 0.34)).slice(0, 3)
    if (reasons.length > 0) given.reasons = { choices: reasons }
  }
  for (const [key, { good, matters, since }] of Object.entries(fields)) {
    const remote = district === 3 && (key === 'bus' || key === 'places') ? -0.1 : 0
    choose(`satisfied.${key}`, steps(good + since * later + remote, key === 'children' && age > 3 ? 0.25 : 0.06), 0.03)
    choose(`important.${key}`, steps(matters + (key === 'elderly' && age > 3 ? 0.1 : 0), 0.03), 0.04)
  }
  const weights = Object.values(fields).map(({ good, matters }) => (matters * (1.1 - good)) ** 2)
  if (random() > 0.05) {
    const first = drawn(random, weights)
    const second = drawn(
      random,
      weights.map((weight, at) => (at + 1 === first ? 0 : weight)),
    )
    given.first = { choices: random() < 0.07 ? [first] : [first, second] }
  }
  const voice = voices[Math.floor(random() * voices.length)]
  if (voice && random() < 0.16) given.voice = { words: voice.words }
  choose(
    'age',
    ages[target].map((_, at) => (at + 1 === age ? 1 : 0)),
    0.01,
  )
  choose('sex', [52, 45, 3], 0.01)
  choose(
    'district',
    [1, 2, 3].map((code) => (code === district ? 1 : 0)),
    0.01,
  )
  return given
}

/** One invented person's answers to the survey that is open. */
export function goer(random: () => number): Given {
  const often = drawn(random, [5, 3, 2, 1])
  const given: Given = { often: { choices: [often] } }
  if (often < 4) {
    const means = [1, 2, 3, 4, 5].filter((code) => random() < (code === 3 ? 0.6 : 0.3)).slice(0, 3)
    if (means.length > 0) given.means = { choices: means }
    if (means.includes(5))
      given.lastbus = { day: `2026-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}` }
  }
  given.minutes = { amount: String(1 + Math.floor(random() * 25)) }
  for (const [row, good] of [
    ['hall', 0.5],
    ['library', 0.65],
    ['park', 0.6],
    ['shop', 0.4],
  ] as const) {
    given[`easy.${row}`] = { choices: [drawn(random, steps(good))] }
  }
  given.lonely = { choices: [drawn(random, steps(0.6))] }
  const wanted = [1, 2, 3, 4, 5].sort(() => random() - 0.5).slice(0, 3)
  given.wanted = { choices: wanted }
  given.age = { choices: [drawn(random, ages.open)] }
  given.district = { choices: [drawn(random, [5, 3, 2])] }
  return given
}
