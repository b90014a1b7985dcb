import { expect, test } from 'vitest'
import { describeApi } from './openapi.ts'

/** The reasons of changes: the log only grows, and the database keeps them beside the text they were written for. */
const neverStale = ['Revision']

test('whatever is told in three languages says which of its translations are behind', () => {
  const missing: string[] = []
  const look = (schema: unknown, name: string) => {
    if (typeof schema !== 'object' || schema === null) return
    const { properties } = schema as { properties?: object }
    const names = Object.keys(properties ?? {})
    const isTranslated = names.some((each) => each === 'en' || (/En$/.test(each) && names.includes(each.slice(0, -2))))
    if (isTranslated && !names.includes('stale') && !neverStale.includes(name)) missing.push(`${name}: ${names}`)
    for (const [key, value] of Object.entries(schema)) look(value, key === 'properties' ? name : key)
  }
  look(describeApi('https://example.jp'), '')
  expect(missing).toEqual([])
})
