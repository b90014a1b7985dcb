import { parseCrontab } from 'graphile-worker'
import { expect, test } from 'vitest'
import { crontab, tasksOf } from './tasks.ts'

test('what is done by the clock can be read by the worker, and each has its verb', () => {
  const read = parseCrontab(crontab)
  expect(read).toHaveLength(crontab.split('\n').length)
  expect(read.map(({ task }) => task).filter((task) => !(task in tasksOf({} as never, () => undefined)))).toEqual([])
})
