import { chapter1 } from './basic-plan-1/chapter-1.ts'
import { chapter2 } from './basic-plan-1/chapter-2.ts'
import { chapter3 } from './basic-plan-1/chapter-3.ts'
import { chapter4 } from './basic-plan-1/chapter-4.ts'
import { chapter5 } from './basic-plan-1/chapter-5.ts'
import { chapter6 } from './basic-plan-1/chapter-6.ts'
import { chapter7 } from './basic-plan-1/chapter-7.ts'
import { chapter8 } from './basic-plan-1/chapter-8.ts'
import type { Section } from './types.ts'

export const basicPlanFirstEdition: Section[] = [
  chapter1,
  chapter2,
  chapter3,
  chapter4,
  chapter5,
  chapter6,
  chapter7,
  chapter8,
]
