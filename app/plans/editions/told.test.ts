import { expect, test } from 'vitest'
import { type Told, toldText } from './told.ts'

test('as data a list keeps its numbers, its signs and how deep its items stand', () => {
  const list: Told = {
    kind: 'list',
    body: '1. 一\n3. 三\n（ア）小\n・学校\n　・小学校',
    easy: null,
    en: null,
    source: '国勢調査',
  }
  expect(toldText([list])).toBe('1. 一\n3. 三\n（ア）小\n・学校\n　・小学校\n国勢調査')
})
