import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byRule } from '#app/surveys/questionnaires/excess.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import { everyType, sampleQuestionnaire } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import { finalAnswers } from './final.ts'
import { readSettled } from './settling.ts'
import { asTypedAnswer, readSheet, readTyped } from './typed-answer.ts'
import { readTyping } from './typed-sheet.ts'

const definition = sampleQuestionnaire()

describe('a field as it was typed', () => {
  const { single, multiple, ranking, number, date, short, long, scale } = everyType
  test.each([
    [single, '2', { choices: [2] }],
    [single, '２', { choices: [2] }],
    [single, '0', {}],
    [single, '', {}],
    [single, 'x', { unreadable: true }],
    [scale, 'Ｘ', { unreadable: true }],
    [single, '2 1', { choices: [1, 2] }],
    [multiple, '3,1', { choices: [1, 3] }],
    [multiple, '1、3', { choices: [1, 3] }],
    [multiple, '1 4 2階の部屋', { choices: [1, 4], other: '2階の部屋' }],
    [multiple, '1 1', { choices: [1] }],
    [ranking, '3 1', { choices: [3, 1] }],
    [ranking, '3 3', { choices: [3, 3] }],
    [number, '0', { amount: '0' }],
    [number, '１２', { amount: '12' }],
    [date, '20240501', { day: '2024-05-01' }],
    [date, '2024/5/1', { day: '2024-05-01' }],
    [short, '北小', { words: '北小' }],
    [long, '一行目\r\n二行目', { words: '一行目\n二行目' }],
    [long, 'あ'.repeat(300), { words: 'あ'.repeat(300) }],
  ])('%o: %s', (question, typed, answer) => {
    expect(readTyped(question, typed)).toEqual({ answer, ...('options' in question ? {} : { error: undefined }) })
  })

  test.each([
    [single, '7', 'survey-paper:typing.unknown'],
    [single, '12', 'survey-paper:typing.unknown'],
    [single, 'はい', 'survey-paper:typing.unknown'],
    [single, '1 そのほか', 'survey-paper:typing.noOther'],
    [multiple, '1 0', 'survey-paper:typing.unknown'],
    [number, 'たくさん', 'surveys:answer.notNumber'],
    [number, '１，５', 'surveys:answer.notNumber'],
    [number, '999', 'surveys:answer.between'],
    [date, '2024-02-30', 'surveys:answer.notDay'],
    [long, 'あ'.repeat(5001), 'survey-paper:typing.tooLong'],
    [short, 'a\u0007', 'ui:field.badCharacterAfter'],
  ])('%o refuses %s', (question, typed, key) => {
    expect(readTyped(question, typed).error?.key).toBe(key)
  })
})

describe('more ticks than asked for', () => {
  const rule = (typed: string, item: string, how: 'first' | 'none') => {
    const { given } = readSheet(definition, { [`q.${item}`]: typed })
    return byRule(definition, given, how)
  }
  test.each([
    ['age', '2 3', [2], []],
    ['places', '1 2 3', [1, 2], []],
    ['places', '2 9', [2], []],
    ['satisfied.bus', '1 5', [1], []],
    ['first', '3 1 2', [3, 1], []],
    ['first', '2 2', [2], []],
  ])('%s: %s', (item, typed, first, none) => {
    expect(rule(typed, item, 'first').given[item]?.choices).toEqual(first)
    expect(rule(typed, item, 'none').given[item]?.choices ?? []).toEqual(none)
    expect(rule(typed, item, 'none').changed).toMatchObject([{ item, counted: [] }])
  })

  test('words beside an option go with it', () => {
    expect(rule('1 2 4 川原', 'places', 'first').given.places).toEqual({ choices: [1, 2] })
    expect(rule('1 4 川原', 'places', 'first').given.places).toEqual({ choices: [1, 4], other: '川原' })
  })

  test('whatever was ticked: never more than allowed, nothing that was not ticked, and what is allowed stays', () => {
    const answers = itemsOf(definition).filter(({ options }) => options.length > 0)
    const ticked = fc.record(
      Object.fromEntries(
        answers.map(({ item, options }) => [
          `q.${item}`,
          fc
            .array(fc.constantFrom(...options.map(({ code }) => code)), { maxLength: 6 })
            .map((codes) => codes.join(' ')),
        ]),
      ),
    )
    fc.assert(
      fc.property(ticked, fc.constantFrom('first' as const, 'none' as const), (fields, how) => {
        const { given, errors } = readSheet(definition, fields)
        expect(errors).toEqual({})
        const ruled = byRule(definition, given, how)
        for (const { item, question } of answers) {
          const [before, after] = [given[item]?.choices ?? [], ruled.given[item]?.choices ?? []]
          const most = question.type === 'multiple' || question.type === 'ranking' ? 2 : 1
          expect(after.length).toBeLessThanOrEqual(most)
          expect(after.every((code) => before.includes(code))).toBe(true)
          expect(new Set(after).size).toBe(after.length)
          const isChanged = ruled.changed.some((each) => each.item === item)
          expect(isChanged).toBe(after.length !== before.length)
          if (isChanged && how === 'none') expect(after).toEqual([])
        }
        expect(byRule(definition, ruled.given, how).changed).toEqual([])
        expect(finalAnswers(definition, ruled.given)).toHaveLength(itemsOf(definition).length)
      }),
    )
  })

  test('what was read can be typed again', () => {
    const typed = { 'q.places': '1 4 川原', 'q.first': '3 1', 'q.years': '12', 'q.voice': 'x', 'q.since': '2001-02-03' }
    const { given } = readSheet(definition, typed)
    const again = Object.fromEntries(itemsOf(definition).map(({ item }) => [`q.${item}`, asTypedAnswer(given[item])]))
    expect(readSheet(definition, again).given).toEqual(given)
  })
})

describe('before a sheet is saved it is told what will not count as it was typed', () => {
  const survey = { definition, excess: 'none' as const }
  const counts = { 'q.living': '1', 'q.places': '1' }
  const sheet = { 'q.living': '1', 'q.school': '北小', 'q.places': '1 2 3' }

  test('at the field, by the questions its condition asks about, until the same is sent again', () => {
    const first = readTyping(survey, sheet)
    expect(first.errors).toMatchObject({
      'q.places': [{ key: 'survey-paper:typing.excess.none' }],
      'q.school': [{ key: 'survey-paper:typing.passedOver' }],
    })
    expect(readTyping(survey, { ...sheet, agreed: first.mark }).errors).toEqual({})
    const other = readTyping(survey, { ...sheet, 'q.places': '1 2', agreed: first.mark })
    expect(Object.keys(other.errors)).toEqual(['q.school'])
  })

  test('an answer to what is not asked is refused, also under a name no form of ours can have', () => {
    const refused = { '': [{ key: 'surveys:answer.unknownQuestion' }] }
    expect(readTyping(survey, { ...counts, 'q.income': '1' }).errors).toEqual(refused)
    expect(readTyping(survey, { ...counts, 'q.income': '1', agreed: '' }).errors).toEqual(refused)
    for (const name of ['q.__proto__', 'q.constructor', 'q.living.prototype', 'q.living[constructor]']) {
      expect(readTyping(survey, counts, [name]).errors).toEqual(refused)
      const both = { first: { living: { choices: [1] } }, second: { living: { choices: [2] } } }
      expect(readSettled(definition, both, { 'q.living': 'first' }, [name]).errors).toEqual(refused)
    }
    expect(readTyping(survey, counts, ['__proto__', 'a.b.c.d.e.f']).errors).toEqual({})
  })

  test('that a sheet is blank, once', () => {
    const blank = readTyping(survey, {})
    expect(blank.errors).toEqual({ '': [{ key: 'survey-paper:typing.blank' }] })
    expect(readTyping(survey, { agreed: blank.mark })).toMatchObject({ errors: {}, given: {} })
    expect(readTyping(survey, { 'q.age': 'x' }).errors).toEqual({})
  })

  test('nothing is told of a sheet that counts as it is', () => {
    expect(readTyping(survey, counts)).toMatchObject({ errors: {}, mark: '' })
  })
})
