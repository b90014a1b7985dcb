import { Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { translatedFromOf } from '#app/text/wording.ts'
import { type TranslatedFrom, wasAfter, wordingOf } from '#app/wording.ts'
import { madeBy, type Work } from './working-change.ts'

export type SectionInput = {
  /** Free text: 第２章, 3-(1), ① */
  number: string
  title: string
  titleEasy?: string | null
  titleEn?: string | null
  departmentId?: string | null
  /** Numbers 1 to 17. */
  sdgs?: number[]
  /** Ids of glossary terms. */
  terms?: string[]
}

export type SectionText = Required<SectionInput>

const filled = (value: string | null | undefined): string | null => (isBlank(value) ? null : value)
const ordered = <T extends string | number>(values: T[]): T[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))

/** What is left out stays as it was before. */
export function sectionText(input: Partial<SectionInput>, before?: SectionText): SectionText {
  const given = { ...before, ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) }
  if (isBlank(given.title)) throw new Invalid('plans-desk:refused.titleMissing', 'title')
  const sdgs = ordered(given.sdgs ?? [])
  if (sdgs.some((goal) => !Number.isInteger(goal) || goal < 1 || goal > 17)) throw new Invalid('ui:field.check', 'sdgs')
  return {
    number: given.number ?? '',
    title: given.title,
    titleEasy: filled(given.titleEasy),
    titleEn: filled(given.titleEn),
    departmentId: given.departmentId || null,
    sdgs,
    terms: ordered(given.terms ?? []),
  }
}

export const sameSection = (a: SectionText, b: SectionText): boolean =>
  (Object.keys(a) as (keyof SectionText)[]).every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]))

/** `before`: what it follows; a translation that stays while the title changes was made from the earlier one. */
export async function writeSectionVersion(
  work: Work,
  sectionId: string,
  text: SectionText,
  before?: { text: SectionText; translatedFrom: TranslatedFrom },
): Promise<string> {
  const id = newId()
  const earlier = before && wordingOf({ ...before.text, translatedFrom: before.translatedFrom }, 'title')
  const translatedFrom = translatedFromOf({ title: wasAfter(earlier, wordingOf(text, 'title')) })
  await work.trx
    .insertInto('sectionVersions')
    .values({ id, sectionId, ...text, translatedFrom, madeBy: madeBy(work.actor), madeAt: work.at })
    .execute()
  return id
}
