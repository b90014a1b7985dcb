import { expect, test } from 'vitest'
import { readingsBehind } from './ruby.tsx'

test('a reading stands behind its word where no ruby can', () => {
  expect(readingsBehind('{漢字|かんじ}の　{本|ほん}')).toBe('漢字（かんじ）の　本（ほん）')
})
