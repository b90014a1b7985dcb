import type { workingPlan, workingRelated, workingSection, workingStops } from './working.ts'

export function typedPlan(plan: Awaited<ReturnType<typeof workingPlan>>) {
  const { title, titleEasy, titleEn, summary, summaryEasy, summaryEn, kind, stage, departmentId, legalBasis } = plan
  return {
    ...{ title, titleEasy, titleEn, summary, summaryEasy, summaryEn, kind, stage, departmentId, legalBasis },
    firstFiscalYear: String(plan.firstFiscalYear),
    lastFiscalYear: String(plan.lastFiscalYear),
    parent: plan.parentSlug,
    expectedVersion: String(plan.version),
  }
}

/** Rows left for further plans; who needs more saves and comes back. */
export const spare = 2

/** The form of these plans, with empty rows after them. */
export function typedRelated(related: Awaited<ReturnType<typeof workingRelated>>, rows: number, version: number) {
  const empty = { relation: 'related', title: '', relatedPlan: '', period: '', goal: '' }
  const values = Array.from({ length: rows }, (_, at) => {
    const { relation, title, relatedPlan, period, goal } = related[at] ?? empty
    return Object.entries({ relation, title, relatedPlan, period, goal }).map(
      ([name, value]) => [`related[${at}].${name}`, value] as const,
    )
  })
  return { ...Object.fromEntries(values.flat()), expectedVersion: String(version) }
}

type Section = NonNullable<Awaited<ReturnType<typeof workingSection>>>

export function typedSection({ number, title, titleEasy, titleEn, departmentId, sdgs, terms, versionId }: Section) {
  const names = { number, title, titleEasy, titleEn, departmentId, sdgs: sdgs.join(', '), terms }
  return { ...names, expectedVersion: versionId }
}

type Stops = Awaited<ReturnType<typeof workingStops>>

export function typedStops(all: { code: string }[], stops: Stops, version: number) {
  const values = all.flatMap(({ code }, at) => {
    const stop = stops.find(({ stage }) => stage === code)
    const { onDay, note, noteEasy, noteEn } = stop ?? {}
    return Object.entries({ shown: stop && 'on', onDay, note, noteEasy, noteEn }).map(
      ([name, value]) => [`stops[${at}].${name}`, value] as const,
    )
  })
  return { ...Object.fromEntries(values), expectedVersion: String(version) }
}
