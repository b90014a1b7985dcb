import { globSync, readFileSync } from 'node:fs'
import { parseCrontab } from 'graphile-worker'
import { expect, test } from 'vitest'
import { crontab, tasksOf } from './tasks.ts'

const tasks = Object.keys(tasksOf({} as never, () => undefined))

test('what is done by the clock can be read by the worker, and each has its verb', () => {
  const read = parseCrontab(crontab)
  expect(read).toHaveLength(crontab.split('\n').length)
  expect(read.map(({ task }) => task).filter((task) => !tasks.includes(task))).toEqual([])
})

/** All that runs, as one text: without tests, seeds and what only says which kinds there are. */
const sourceOf = (pattern: string) =>
  globSync(pattern)
    .filter((file) => !/\.(test|fixture)\.ts$|\/tables\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')

/** What nothing starts: no verb adds it, and the clock does not call for it. */
function neverStarted(jobs: string[]): string[] {
  const added = new Set(
    [...sourceOf('app/**/*.ts').matchAll(/\badd(?:To)?Job\(\s*\w+,\s*'(\w+)'/g)].map(([, job]) => job),
  )
  const called = new Set(parseCrontab(crontab).map(({ task }) => task))
  return jobs.filter((job) => !added.has(job) && !called.has(job))
}

/** What nothing sends: its name stands nowhere in what writes mails of its kind. */
const neverSent = (kinds: string[], within: string) => {
  const source = sourceOf(within)
  return kinds.filter((kind) => !source.includes(`'${kind}'`))
}

/** The words of a union type in a file. */
function wordsOf(file: string, type: string): string[] {
  const [, union = ''] =
    new RegExp(`export type ${type} =([^]*?)\\n(?:export|type)\\b`).exec(readFileSync(file, 'utf8')) ?? []
  return [...union.matchAll(/^ +\| '(\w+)'/gm)].map(([, word = '']) => word)
}

test('every job is started: by a verb, or by the clock', () => {
  expect(neverStarted(tasks)).toEqual([])
  expect(neverStarted([...tasks, 'remind_of_nothing'])).toEqual(['remind_of_nothing'])
})

test('every mail that can be written is sent by something that happens', () => {
  const kinds = wordsOf('app/notifications/tables.ts', 'MailKind')
  const ofEvents = wordsOf('app/events/signups/tables.ts', 'SignupMail')
  expect([kinds.length, ofEvents.length]).toEqual([15, 15])
  expect(neverSent(kinds, 'app/notifications/*.ts')).toEqual([])
  expect(neverSent(ofEvents, 'app/events/**/*.ts')).toEqual([])
  expect(neverSent(['half_done'], 'app/{notifications,events}/**/*.ts')).toEqual(['half_done'])
})
