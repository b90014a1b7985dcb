import type { Actor } from '#app/journal/journal.ts'
import { publishEdition } from '#app/plans/editions/edition.ts'
import { addBlock, type BlockInput } from '#app/plans/writing/block.ts'
import { createPlan } from '#app/plans/writing/plan.ts'
import { setRelatedPlans, setStops } from '#app/plans/writing/plan-surroundings.ts'
import { addSection } from '#app/plans/writing/section.ts'
import type { Db } from '#db/connection'
import { timelines } from './content/timeline.ts'
import type { Block, Plan, Section } from './content/types.ts'
import { at, dayFromNow } from './demo-time.ts'

type Known = { departments: Map<string, string>; terms: Map<string, string> }

/** A plan with its text, published as its first edition; returns that edition's id. */
export async function seedPlan(db: Db, editor: Actor, plan: Plan, sections: Section[], known: Known): Promise<string> {
  const { slug, title, titleEasy, titleEn, summary, summaryEasy, summaryEn, kind, legalBasis } = plan
  const [first] = plan.editions
  if (!first) throw new Error(`${slug} has no edition`)
  const day = at(first.day - 20)
  await createPlan(db, editor, {
    ...{ slug, title, titleEasy, titleEn, summary, summaryEasy, summaryEn, kind, legalBasis },
    firstFiscalYear: plan.firstFiscalYear,
    lastFiscalYear: plan.lastFiscalYear,
    stage: first.stage,
    departmentId: departmentOf(known, plan.department),
    at: day,
  })
  await seedSections(db, editor, slug, null, sections, known, day)
  const edition = { plan: slug, stage: first.stage, note: first.note }
  return (await publishEdition(db, editor, { ...edition, at: at(first.day) })).id
}

/** What stands around a plan; after all plans are there, because they name each other. */
export async function seedSurroundings(db: Db, editor: Actor, plan: Plan, all: Plan[]): Promise<void> {
  const stops = timelines.find((timeline) => timeline.plan === plan.key)?.stops ?? []
  await setStops(db, editor, {
    plan: plan.slug,
    stops: stops.map(({ day, ...stop }) => ({ ...stop, onDay: dayFromNow(day) })),
  })
  await setRelatedPlans(db, editor, {
    plan: plan.slug,
    related: plan.related.map(({ title, parent, period, goal }) => ({
      ...{ title, period, goal },
      relation: parent ? ('parent' as const) : ('related' as const),
      relatedPlan: all.find((other) => other.title === title)?.slug ?? null,
    })),
  })
}

export async function seedSections(
  db: Db,
  editor: Actor,
  plan: string,
  parent: string | null,
  sections: Section[],
  known: Known,
  when: Date,
): Promise<void> {
  let after: string | null = null
  for (const section of sections) {
    await addSection(db, editor, { ...sectionInput(section, known), plan, parent, after, key: section.key, at: when })
    await seedBlocks(db, editor, plan, section, when)
    await seedSections(db, editor, plan, section.key, section.children, known, when)
    after = section.key
  }
}

async function seedBlocks(db: Db, editor: Actor, plan: string, section: Section, when: Date): Promise<void> {
  let after: string | null = null
  for (const block of section.blocks) {
    await addBlock(db, editor, {
      plan,
      section: section.key,
      after,
      block: blockInput(block),
      key: block.key,
      at: when,
    })
    after = block.key
  }
}

function departmentOf(known: Known, key: string): string {
  const id = known.departments.get(key)
  if (!id) throw new Error(`no department ${key}`)
  return id
}

export function sectionInput(section: Section, known: Known) {
  const { number, title, titleEasy, titleEn, sdgs } = section
  const terms = (section.glossary ?? []).flatMap((term) => known.terms.get(term) ?? [])
  return { number, title, titleEasy, titleEn, sdgs, terms, departmentId: departmentOf(known, section.department) }
}

export function blockInput({ kind, body, easy, en, source, figure, alt, caption }: Block): BlockInput {
  return { kind, body, easy, en, source, alt, caption, filePath: figure && `/files/figures/${figure}.svg` }
}
