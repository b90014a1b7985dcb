import { expect, test } from 'vitest'
import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import { entryForm } from '#app/surveys/questionnaires/entry-form.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import { problemsOf } from '#app/surveys/questionnaires/problems.ts'
import { everyType, sampleQuestionnaire } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import { entry, isQuestion, questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { fieldsOf, readAnswers } from './answer-form.ts'
import { finalAnswers } from './final.ts'
import { typedEntry } from './typed-entry.ts'

const shownKeys = (given: Given) =>
  shownPages(sampleQuestionnaire(), given).map(({ page, entries }) => [
    page.key,
    entries.filter(isQuestion).map(({ key }) => key),
  ])
const codes = (definition = sampleQuestionnaire()) =>
  problemsOf(definition).map(({ code, at }) => `${at} ${code.replace('surveys-desk:problem.', '')}`)

test('the sample is sound, as a questionnaire and by its schema', () => {
  expect(codes()).toEqual([])
  expect(questionnaire.parse(sampleQuestionnaire())).toEqual(sampleQuestionnaire())
})

test('what is asked follows from what was answered; what hangs on a hidden question is hidden', () => {
  expect(shownKeys({})).toEqual([
    ['p1', ['age', 'years']],
    ['p2', ['living', 'places', 'satisfied']],
  ])
  expect(shownKeys({ age: { choices: [1] }, places: { choices: [2] } })[0]).toEqual(['p1', ['age', 'years', 'school']])
  const reached = { places: { choices: [2] }, years: { amount: '11' } }
  expect(shownKeys(reached)[2]).toEqual(['p3', ['first', 'since', 'voice']])
  // places is hidden by living = 3, so its answer opens nothing
  expect(shownKeys({ ...reached, living: { choices: [3] } })).toHaveLength(2)
  expect(shownKeys({ 'satisfied.bus': { choices: [4] } })).toHaveLength(3)
})

test('a finished sheet has each item once: given, 無回答 or 非該当', () => {
  const given = {
    age: { choices: [2] },
    school: { words: '第一小' },
    'satisfied.parks': { choices: [1] },
    voice: { words: '声' },
  }
  expect(finalAnswers(sampleQuestionnaire(), given).map(({ item, state }) => `${item} ${state}`)).toEqual([
    'age given',
    'years none',
    'school hidden',
    'living none',
    'places none',
    'satisfied.bus none',
    'satisfied.parks given',
    'first hidden',
    'since hidden',
    'voice hidden',
  ])
})

test('conditions may look back only, at what can be told, and every fault names its question', () => {
  const broken = sampleQuestionnaire()
  const [first, second, third] = broken.pages
  if (!first || !second || !third) throw new Error('the sample has three pages')
  const [, age, years] = first.entries
  if (!age || !years) throw new Error('the first page has questions')
  age.show = { item: 'living', is: [1] }
  years.show = { item: 'years', greater: 1 }
  second.show = {
    all: [
      { item: 'age', includes: [1] },
      { item: 'nobody', answered: true },
    ],
  }
  third.show = { item: 'age', is: [1, 8] }
  third.entries.push({ ...everyType.long, key: 'voice', words: { ja: ' ' } })
  expect(codes(broken)).toEqual([
    'age conditionForward',
    'years conditionItself',
    'p2 conditionUnknown',
    'p2 conditionKind',
    'p3 conditionOption',
    'voice keyTwice',
    'voice wordsMissing',
  ])
  expect(problemsOf(broken)[0]?.values).toMatchObject({ question: 1, other: 4 })
})

test.each([
  [{ 'q.age': '9' }, 'q.age', 'surveys:answer.unknownOption'],
  [{}, 'q.age', 'surveys:answer.missing.single'],
  [{ 'q.age': '1', 'q.years': '111' }, 'q.years', 'surveys:answer.between'],
  [{ 'q.age': '1', 'q.years': '1.5' }, 'q.years', 'surveys:answer.wholeNumber'],
  [{ 'q.age': '1', 'q.years': 'たくさん' }, 'q.years', 'surveys:answer.notNumber'],
  [{ 'q.age': '1', 'q.years': '1,5' }, 'q.years', 'surveys:answer.notNumber'],
  [{ 'q.age': '1', 'q.school': 'あ'.repeat(21) }, 'q.school', 'ui:field.tooLong'],
  [{ 'q.age': '1', 'q.school': 'あ\u0000' }, 'q.school', 'ui:field.badCharacterAfter'],
  [{ 'q.age': '1', 'q.school': `あ${'\u0301'.repeat(100)}` }, 'q.school', 'ui:field.tooManyMarks'],
  [{ 'q.age': '1', 'q.school': `あ${'\u0301'.repeat(9000)}` }, 'q.school', 'ui:field.farTooLong'],
  [{ 'q.age': '1', 'q.years': `1${'\u0301'.repeat(9000)}` }, 'q.years', 'surveys:answer.notNumber'],
])('first page: %j is refused at %s', (fields, field, key) => {
  const [page] = sampleQuestionnaire().pages
  const { errors } = readAnswers(page?.entries ?? [], fields, { complete: true })
  expect(errors[field]?.[0]?.key).toBe(key)
})

test.each([
  [{ 'q.places': ['1', '2', '3'] }, 'q.places', 'surveys:answer.tooMany'],
  [{ 'q.places': ['1', '9'] }, 'q.places', 'surveys:answer.alone'],
  [{ 'q.places': ['1'], 'q.places.other': '駅の前' }, 'q.places', 'surveys:answer.otherNotChosen'],
  [{ 'q.living': ['1', '2'] }, 'q.living', 'surveys:answer.tooMany'],
  [{ 'q.since': '0000-01-01' }, 'q.since', 'surveys:answer.notDay'],
  [{ 'q.first.1': '2', 'q.first.2': '2' }, 'q.first.1', 'surveys:answer.rankTwice'],
  [{ 'q.first.2': '2' }, 'q.first.1', 'surveys:answer.rankGap'],
  [{ 'q.since': '2026-02-30' }, 'q.since', 'surveys:answer.notDay'],
  [{ 'q.since': '1899-12-31' }, 'q.since', 'surveys:answer.dayRange'],
])('%j is refused at %s', (fields, field, key) => {
  const { errors } = readAnswers(Object.values(everyType), fields, { complete: false })
  expect(errors[field]?.[0]?.key).toBe(key)
})

test('a message names an option as the page does, in Japanese where it was not written otherwise', () => {
  const places = { ...everyType.multiple, options: [...everyType.multiple.options] }
  places.options[4] = { code: 9, words: { ja: '特にない', easy: '{何|なに}も　ない', en: 'None' }, alone: true }
  const both = { 'q.places': ['1', '9'] }
  const named = (lang?: 'ja-easy' | 'en') =>
    readAnswers([places], both, { complete: true, lang }).errors['q.places']?.[0]?.values
  expect([named(), named('ja-easy'), named('en')].map((each) => each?.option)).toEqual([
    '特にない',
    '{何|なに}も　ない',
    'None',
  ])
  const written = { 'q.places': ['1'], 'q.places.other': '駅の前' }
  const { errors } = readAnswers([places], written, { complete: true, lang: 'en' })
  expect(errors['q.places']?.[0]?.values).toEqual({ option: 'そのほか' })
})

test('answers are taken as people type them', () => {
  const { given, errors } = readAnswers(
    Object.values(everyType),
    {
      'q.age': '2',
      'q.places': ['2'],
      'q.first.1': '3',
      'q.first.2': '1',
      'q.satisfied.bus': '5',
      'q.years': '１２',
      'q.since': '2020/4/1'.replaceAll('/4/', '/04/').replace(/1$/, '01'),
      'q.voice': '一行め\r\n二行め 𠮷',
    },
    { complete: true },
  )
  expect(errors).toEqual({})
  expect(given).toEqual({
    age: { choices: [2] },
    places: { choices: [2] },
    first: { choices: [3, 1] },
    'satisfied.bus': { choices: [5] },
    years: { amount: '12' },
    since: { day: '2020-04-01' },
    voice: { words: '一行め\n二行め 𠮷' },
  })
})

test('words beside "other" choose it where nothing else was chosen, and are kept where something was', () => {
  const read = (fields: Record<string, string | string[]>) =>
    readAnswers(Object.values(everyType), fields, { complete: false }).given.places
  expect(read({ 'q.places.other': '駅の前' })).toEqual({ choices: [4], other: '駅の前' })
  expect(read({ 'q.places': ['4'], 'q.places.other': '駅の前' })).toEqual({ choices: [4], other: '駅の前' })
  expect(read({ 'q.places': ['1'], 'q.places.other': '駅の前' })).toEqual({ choices: [1], other: '駅の前' })
})

test('what was given fills in the form it came from', () => {
  const given = {
    age: { choices: [2] },
    places: { choices: [2, 4], other: '駅の前' },
    first: { choices: [3, 1] },
    'satisfied.bus': { choices: [5] },
    years: { amount: '12' },
    since: { day: '2020-04-01' },
    voice: { words: '一行め\n二行め' },
  }
  const fields = fieldsOf(Object.values(everyType), given)
  expect(fields).toMatchObject({ 'q.places': ['2', '4'], 'q.places.other': '駅の前', 'q.first.2': '1' })
  expect(readAnswers(Object.values(everyType), fields, { complete: true })).toEqual({ given, errors: {} })
})

test.each(['constructor', 'prototype', '__proto__', 'toString', 'Q1', '1st', ''])('no question is called %s', (key) => {
  const asked = { ...everyType.short, key }
  expect(entry.safeParse(asked).success).toBe(false)
  expect(entry.safeParse({ ...asked, key: 'q1' }).success).toBe(true)
})

test.each(['constructor', 'prototype', '__proto__'])('%s is refused as a name that cannot be used', (key) => {
  const typed = { type: 'matrix', key: '', was: '', ja: 'どれですか', options: [], formKey: 'a-key-of-this-form' }
  const blank = { ja: '', easy: '', en: '' }
  const texts = ['easy', 'en', 'hintJa', 'hintEasy', 'hintEn', 'unitJa', 'unitEasy', 'unitEn', 'min', 'max']
  const form = { ...typed, ...Object.fromEntries(texts.map((name) => [name, ''])), decimals: '', limit: '' }
  const messages = (changes: object) =>
    entryForm.safeParse({ ...form, ...changes }).error?.issues.map(({ path, message }) => [path[0], message])
  expect(messages({})).toBeUndefined()
  expect(messages({ key })?.[0]).toEqual(['key', 'surveys-desk:refused.keyReserved'])
  if (key.length > 10) return
  expect(messages({ rows: [{ ...blank, ja: '行', key }] })).toEqual([['rows', 'surveys-desk:refused.keyReserved']])
})

test('the form of a question has each of its bounds, also one without the other', () => {
  const words = { ja: 'どれですか' }
  const options = [1, 2].map((code) => ({ code, words: { ja: String(code) } }))
  expect(typedEntry(entry.parse({ key: 'a', type: 'multiple', words, options, max: 2 }))).toMatchObject({ max: '2' })
  expect(typedEntry(entry.parse({ key: 'a', type: 'multiple', words, options, min: 1 }))).toMatchObject({ min: '1' })
  expect(typedEntry(entry.parse({ key: 'a', type: 'number', words, max: 180 }))).toMatchObject({ max: '180' })
})
