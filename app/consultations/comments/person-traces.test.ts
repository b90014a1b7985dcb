import { expect, test, vi } from 'vitest'
import { contactsIn, tracesIn } from './person-traces.ts'

const person = {
  ...{ name: '青葉 花子', nameKana: 'あおばはなこ', representative: '', classExtra: '' },
  ...{ address: '青葉市本町1-2-3', email: 'hanako@example.jp', phone: '03-1234-5678' },
}
const inBody = (body: string, of = person) =>
  tracesIn(of, false, { quote: null, body, reason: null }).map(({ start, end, kind }) => [body.slice(start, end), kind])

test('what stands inside of another is told once, what only touches it as well', () => {
  expect(inBody('青葉花子です。青葉市本町1-2-3に住み、０３（１２３４）５６７８とhanako@example.jpで。')).toEqual([
    ['青葉花子', 'name'],
    ['青葉市本町1-2-3', 'address'],
    ['０３（１２３４）５６７８', 'phone'],
    ['hanako@example.jp', 'email'],
  ])
})

test('a name is found in the letters others write it with', () => {
  const takahashi = { ...person, name: '髙橋 𠮷郎' }
  expect(inBody('高橋吉郎と髙橋　𠮷郎です。', takahashi)).toEqual([
    ['高橋吉郎', 'name'],
    ['髙橋　𠮷郎', 'name'],
  ])
})

test('a name that is in every word is looked for once in each place', () => {
  const compared = vi.spyOn(Array.prototype, 'some')
  try {
    expect(inBody('ああ'.repeat(2000), { ...person, name: 'ああ' })).toHaveLength(2000)
    expect(compared.mock.calls.length).toBeLessThan(2000)
  } finally {
    compared.mockRestore()
  }
})

test('addresses begin where their letters begin', () => {
  expect(contactsIn(`${'a'.repeat(3000)} b.c+d@e.example と f@g.example`)).toEqual(['b.c+d@e.example', 'f@g.example'])
})
