import { globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages } from './language.ts'

type Messages = { [key: string]: string | Messages }

function flat(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  )
}

function read(language: string, file: string): Map<string, string> {
  return new Map(flat(JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8'))))
}

const files = readdirSync('locales/ja').filter((file) => file.endsWith('.json'))
const namespaces = files.map((file) => file.replace('.json', ''))
/** English tells one from many, Japanese does not: `x_one` and `x_other` are one message. `x_noMail` is x without a mail server. */
const base = (key: string) => key.replace(/_(one|other)$/, '').replace(/_noMail$/, '')
const variables = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name).sort()

const sources = globSync('app/**/*.{ts,tsx}').filter((file) => !/\.(test|fixture)\.tsx?$/.test(file))
const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
const mention = new RegExp(`['"\`]((?:${namespaces.join('|')}):[\\w.-]*)(['"\`$?])`, 'g')
const mentioned = [...code.matchAll(mention)].map(([, key = '', end]) => ({
  key: key.replace(':', '/'),
  open: end === '$',
}))

describe.each(files)('%s', (file) => {
  const namespace = file.replace('.json', '')
  const all = languages.map((language) => ({ language, messages: read(language, file) }))
  const original = read('ja', file)

  test('has the same messages in every language', () => {
    const messagesOf = (keys: Iterable<string>) => new Set([...keys].map((key) => key.replace(/_(one|other)$/, '')))
    for (const { messages } of all) {
      expect(messagesOf(messages.keys())).toEqual(messagesOf(original.keys()))
    }
  })

  test('puts the same values into a message in every language', () => {
    for (const { language, messages } of all) {
      for (const [key, text] of messages) {
        const there = original.get(key) ?? original.get(`${base(key)}_other`) ?? original.get(base(key)) ?? ''
        const known = new Set([...variables(there), 'count'])
        expect(
          variables(text).filter((name) => !known.has(name ?? '')),
          `${language} ${key}`,
        ).toEqual([])
      }
    }
  })

  test('has no message that nothing uses', () => {
    const isUsed = (key: string) =>
      mentioned.some(
        (use) => use.key === `${namespace}/${key}` || (use.open && `${namespace}/${key}`.startsWith(use.key)),
      )
    expect([...original.keys()].map(base).filter((key) => !isUsed(key))).toEqual([])
  })

  test('reads every kanji aloud in easy Japanese', () => {
    const bare = [...read('ja-easy', file)].filter(([, text]) => {
      const left = text.replace(/\{\{[^}]*\}\}/g, '').replace(/\{[^{}|]+\|[^{}|]+\}/g, '')
      return /\p{Script=Han}/u.test(left.replace(/[々〆]/g, ''))
    })
    expect(bare.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })
})

test('every message the code asks for is there', () => {
  const known = new Set(
    files.flatMap((file) => [...read('ja', file).keys()].map((key) => `${file.replace('.json', '')}/${base(key)}`)),
  )
  const missing = mentioned.filter(({ key, open }) =>
    open ? ![...known].some((each) => each.startsWith(key)) : !known.has(key),
  )
  expect([...new Set(missing.map(({ key }) => key))]).toEqual([])
})

test('no view or page has words of its own', () => {
  const withWords = sources
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, at) => ({ where: `${file}:${at + 1}`, line: line.replace(/\/\/.*|\/?\*.*|\{\/\*.*/, '') }))
        .filter(({ line }) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line)),
    )
  expect(withWords.map(({ where, line }) => `${where} ${line.trim()}`)).toEqual([])
})

/** One word for one thing: what must not stand in a message, and what stands instead. */
const oneWord: { languages: string[]; not: RegExp; but: string }[] = [
  { languages: ['ja'], not: /(?<!素)(?:版|募集|行事|アンケート)を公表/, but: '版・募集・行事・アンケートは公開する' },
  { languages: ['ja'], not: /(?:結果|名簿|報告|意見書)を公開/, but: '結果・名簿・報告は公表する' },
  { languages: ['ja', 'ja-easy'], not: /なお[すしせそ](?!さら)|書き換え/, but: '直す' },
  { languages: ['ja', 'ja-easy'], not: /もど[るりしせっ]/, but: '戻る' },
  { languages: ['ja', 'ja-easy'], not: /探/, but: 'さがす' },
  { languages: ['ja'], not: /今(?![後回日月年週朝夜度])/, but: 'いま' },
  { languages: ['ja-easy'], not: /\{今\|いま\}/, but: 'いま' },
  { languages: ['ja', 'ja-easy'], not: /お\{?名前/, but: '名前' },
  { languages: ['ja', 'ja-easy'], not: /絞[るり]|しぼる|この条件で(?:見|さが)/, but: 'しぼりこむ' },
]

test.each(oneWord)('one word for one thing: $but', ({ languages: these, not }) => {
  // readings above kanji are no words of their own
  const bare = (text: string) => text.replace(/\|[^}]*\}/g, '').replaceAll('{', '')
  const found = these.flatMap((language) =>
    files.flatMap((file) =>
      [...read(language, file)].flatMap(([key, text]) =>
        not.test(not.source.includes('\\|') ? text : bare(text)) ? [`${language} ${file} ${key}: ${text}`] : [],
      ),
    ),
  )
  expect(found).toEqual([])
})

test('what was done is said alike: 〜ました', () => {
  for (const language of ['ja', 'ja-easy']) {
    const verbs = [...read(language, 'journal.json')].filter(([key]) => key.startsWith('verb.'))
    expect(verbs.filter(([, text]) => !/(?:ました|せんでした)$/.test(text))).toEqual([])
  }
})
