import { afterEach, expect, test } from 'vitest'
import { config } from '#config'
import { languages } from './language.ts'
import { translator } from './translation.ts'

const { SMTP_URL } = config
afterEach(() => {
  config.SMTP_URL = SMTP_URL
})

const promises = [
  'consultations:person.contactHint',
  'events:apply.contactHint',
  'people:sent.lead',
  'groups:applied.lead',
]

test.each(languages)('without a mail server nothing is promised by mail (%s)', (language) => {
  config.SMTP_URL = 'smtp://127.0.0.1:25'
  const promised = promises.map((key) => translator(language)(key))
  config.SMTP_URL = undefined
  const said = promises.map((key) => translator(language)(key))
  for (const [at, key] of promises.entries()) {
    expect(said[at], key).not.toBe(promised[at])
    expect(said[at], key).not.toBe(key)
  }
})

test('what promises no mail is the same with and without, counts too', () => {
  const words = () => [translator('en')('answers:result.tally', { count: 1 }), translator('ja')('ui:search.title')]
  config.SMTP_URL = 'smtp://127.0.0.1:25'
  const before = words()
  config.SMTP_URL = undefined
  expect(words()).toEqual(before)
})

test('a key that somebody has completed by what they typed says a text, whatever that was', () => {
  for (const typed of ['constructor', '__proto__', 'toString', '', 'a.b'])
    expect(typeof translator('ja')(`plans:cause.kind.${typed}`), typed).toBe('string')
})
