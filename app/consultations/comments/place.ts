import { Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { snapToGrapheme } from '#app/text/graphemes.ts'
import type { Db } from '#db/connection'

/** Where an opinion belongs, by the permanent keys of section and block; neither: the plan as a whole. */
export type Place = {
  section?: string | null
  block?: string | null
  blockVersion?: string | null
  quote?: string | null
}

export type FoundPlace = {
  sectionId: string | null
  blockId: string | null
  blockVersionId: string | null
  quote: string | null
  quoteBefore: string | null
  quoteAfter: string | null
}

/** How much of the text around a quote is kept with it, to find it again. */
const around = 32

/** The text before and after a quote; null where it does not occur in the text. */
export function anchor(text: string, quote: string): { before: string; after: string } | null {
  const at = text.indexOf(quote)
  if (at < 0) return null
  const end = at + quote.length
  return {
    before: text.slice(snapToGrapheme(text, at - around), at),
    after: text.slice(end, snapToGrapheme(text, end + around)),
  }
}

const named = (keys: (string | null | undefined)[]): string[] => [...new Set(keys.filter((key) => !!key))] as string[]

/** Checks that places belong to the edition; what does not is refused at its field, `items[n].section`. */
export async function findPlaces(db: Db, editionId: string, places: Place[]): Promise<FoundPlace[]> {
  const sectionKeys = named(places.map(({ section }) => section))
  const blockKeys = named(places.map(({ block }) => block))
  const [sections, blocks] = await Promise.all([
    sectionKeys.length === 0
      ? []
      : db
          .selectFrom('editionSections')
          .innerJoin('sections', 'sections.id', 'editionSections.sectionId')
          .select(['sections.id', 'sections.key'])
          .where('editionId', '=', editionId)
          .where('sections.key', 'in', sectionKeys)
          .execute(),
    blockKeys.length === 0
      ? []
      : db
          .selectFrom('editionBlocks')
          .innerJoin('blocks', 'blocks.id', 'editionBlocks.blockId')
          .innerJoin('blockVersions', 'blockVersions.id', 'editionBlocks.versionId')
          .select([
            'blocks.id',
            'blocks.key',
            'editionBlocks.sectionId',
            'editionBlocks.versionId',
            'blockVersions.plain',
          ])
          .where('editionId', '=', editionId)
          .where('blocks.key', 'in', blockKeys)
          .execute(),
  ])
  return places.map((place, at) => {
    const refuse = () => new Invalid('consultations:refused.placeUnknown', `items[${at}].section`)
    const section = place.section ? sections.find(({ key }) => key === place.section) : undefined
    if (place.section && !section) throw refuse()
    const block = place.block ? blocks.find(({ key }) => key === place.block) : undefined
    if (place.block && !block) throw refuse()
    if (place.blockVersion && place.blockVersion !== block?.versionId) throw refuse()
    if (section && block && section.id !== block.sectionId) throw refuse()
    const quote = isBlank(place.quote) ? null : place.quote
    const context = block && quote ? anchor(block.plain, quote) : null
    return {
      sectionId: block?.sectionId ?? section?.id ?? null,
      blockId: block?.id ?? null,
      blockVersionId: block?.versionId ?? null,
      quote,
      quoteBefore: context?.before ?? null,
      quoteAfter: context?.after ?? null,
    }
  })
}
