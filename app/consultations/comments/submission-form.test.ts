import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { submissionForm } from './submission-form.ts'
import { itemCount, offBlock, typedBlocks, typedComment, withOneMore, without } from './typed-items.ts'

const rules = {
  requiredFields: ['class', 'name', 'address', 'contact'],
  optionalFields: ['name_kana', 'age_band'],
  opinionLimit: 2000,
  opinionsPerSubmission: 20,
  ageBands: [{ code: 'u18' }, { code: '18-29' }],
  classes: [
    { code: 'resident', extraLabel: null, extraRequired: true },
    { code: 'commuter', extraLabel: '勤め先の名前', extraRequired: true },
    { code: 'student', extraLabel: '学校の名前', extraRequired: false },
  ],
}
const typed = {
  'items[0].body': '歩いて行けるところに',
  'items[0].section': 's1',
  class: 'resident',
  name: '清水',
  address: '一丁目',
  email: 'a@example.jp',
  formKey: 'a-key-of-this-form',
}

test('is made once for the same rules', () => {
  expect(submissionForm({ ...rules, classes: [...rules.classes] })).toBe(submissionForm(rules))
  expect(submissionForm({ ...rules, opinionLimit: 5 })).not.toBe(submissionForm(rules))
})

function read(changes: Record<string, string>, asked = rules) {
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...typed, ...changes })) data.append(name, value)
  const submission = parseWithZod(data, { schema: submissionForm(asked) })
  const errors = submission.status === 'error' ? (submission.error ?? {}) : {}
  return {
    value: submission.status === 'success' ? submission.value : null,
    errors: Object.fromEntries(Object.entries(errors).map(([name, texts]) => [name, texts?.[0]])),
  }
}

test('every field is carried from the form to its check and its sending', () => {
  const apart = ['items', 'classExtra', 'website']
  const fields = Object.keys(submissionForm(rules).in.shape).filter((name) => !apart.includes(name))
  const filled = Object.fromEntries(fields.map((name) => [name, 'written']))
  expect(typedComment(filled)).toEqual(filled)
})

describe('asks for', () => {
  test.each([
    [{ class: '' }, 'class', 'classMissing'],
    [{ class: 'taxpayer' }, 'class', 'classUnknown'],
    [{ class: 'commuter' }, 'classExtra.commuter', 'classExtraMissing'],
    [{ name: ' ' }, 'name', 'nameMissing'],
    [{ name: '', organisation: 'yes', representative: '代表' }, 'name', 'organisationMissing'],
    [{ organisation: 'yes' }, 'representative', 'representativeMissing'],
    [{ address: '' }, 'address', 'addressMissing'],
    [{ email: '' }, 'email', 'contactMissing'],
    [{ email: 'a@b' }, 'email', 'emailWrong'],
    [{ phone: 'でんわ' }, 'phone', 'phoneWrong'],
    [{ ageBand: '12' }, 'ageBand', 'ageBandUnknown'],
    [{ 'items[0].body': '' }, 'items[0].body', 'bodyMissing'],
    [{ 'items[1].body': ' ', 'items[1].reason': '理由だけ' }, 'items[1].body', 'bodyMissing'],
  ] as [Record<string, string>, string, string][])('%o', (changes, field, code) => {
    expect(read(changes).errors).toEqual({ [field]: `consultations:refused.${code}` })
  })

  test('nothing the municipality does not ask for', () => {
    const asked = { ...rules, requiredFields: [], optionalFields: [] }
    expect(read({ class: '', name: '', address: '', email: '' }, asked).errors).toEqual({})
  })

  test('the extra of a class only where the class wants it', () => {
    expect(read({ class: 'student' }).errors).toEqual({})
  })

  test('everything it does', () => {
    const asked = { ...rules, requiredFields: ['name_kana', 'age_band'] }
    expect(Object.keys(read({}, asked).errors)).toEqual(['nameKana', 'ageBand'])
  })
})

test('further opinions left empty are no opinions, wherever they stand', () => {
  const { value } = read({ 'items[1].body': '', 'items[1].section': 's1', 'items[2].body': '二つ目' })
  expect(value?.items.map(({ body }) => body)).toEqual(['歩いて行けるところに', '二つ目'])
  expect(read({ 'items[0].body': '', 'items[1].body': '二つ目' }).value?.items).toHaveLength(1)
})

test('refuses what is too long or cannot be read, and says how much too long', () => {
  expect(read({ 'items[0].body': '長'.repeat(10_000) }).errors).toEqual({
    'items[0].body': 'ui:field.tooLong?max=2000&count=10000&over=8000',
  })
  expect(read({ 'items[0].body': 'a\u0000b' }).errors).toEqual({
    'items[0].body': 'ui:field.badCharacterAfter?line=1&before=a&code=U%2B0000',
  })
  expect(read({ name: 'a\nb' }).errors).toEqual({ name: 'ui:field.oneLine' })
  expect(read({ 'items[0].body': '👨‍👩‍👧‍👦'.repeat(2000) }).errors).toEqual({})
})

test('takes phones and mails as people type them', () => {
  for (const phone of ['０９０－１２３４－５６７８', '+81 90 1234 5678', '(0198)22-0000'])
    expect(read({ phone }).errors).toEqual({})
  expect(read({ phone: '０９０－１２３４－５６７８' }).value?.phone).toBe('０９０－１２３４－５６７８')
})

test('keeps only the extra answer of the class that was chosen', () => {
  const extras = { 'classExtra.commuter': '製作所', 'classExtra.student': '高校' }
  expect(read({ class: 'commuter', ...extras }).value?.classExtra).toBe('製作所')
  expect(read(extras).value?.classExtra).toBe('')
})

describe('opinions in a form', () => {
  const three = { 'items[0].body': 'a', 'items[1].body': 'b', 'items[1].block': 'b1', 'items[2].body': 'c', name: 'n' }

  test('are counted, added and taken away without losing others', () => {
    expect(itemCount({})).toBe(1)
    expect(itemCount(three)).toBe(3)
    expect(itemCount(withOneMore(three))).toBe(4)
    expect(without(three, 1)).toEqual({ 'items[0].body': 'a', 'items[1].body': 'c', name: 'n' })
  })

  test('can be taken off their paragraph', () => {
    expect(typedBlocks(three)).toEqual(['b1'])
    expect(typedBlocks(offBlock(three, 1))).toEqual([])
  })

  test('carry nothing the form does not have', () => {
    expect(typedComment({ ...three, step: 'more', website: 'x', 'items[0].evil': 'y', '__proto__.x': 'z' })).toEqual(
      three,
    )
  })
})
