import { revisionsOfChapters1To3 } from './basic-plan-2/chapters-1-to-3.ts'
import { revisionsOfChapters4To8 } from './basic-plan-2/chapters-4-to-8.ts'
import type { Revision } from './types.ts'

/** What turns the first edition into the second, in this order. */
export const basicPlanSecondEdition: Revision[] = [...revisionsOfChapters1To3, ...revisionsOfChapters4To8]
