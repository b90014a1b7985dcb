import { renderBlock } from '#app/plans/marks/block-html.ts'
import { holdsTable } from '#app/plans/marks/block-marks.ts'
import { Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { translatedFromOf } from '#app/text/wording.ts'
import { type TranslatedFrom, type Translation, type Wording, wasAfter } from '#app/wording.ts'
import type { BlockKind } from './tables.ts'
import { madeBy, type Work } from './working-change.ts'

/** What staff write. In an edit, a field left out stays as it was and null takes it away. */
export type BlockInput = {
  kind: BlockKind
  body: string
  easy?: string | null
  en?: string | null
  source?: string | null
  filePath?: string | null
  alt?: string | null
  caption?: string | null
}

export type BlockText = { [Name in keyof BlockInput]-?: Exclude<BlockInput[Name], undefined> }

const fields = ['kind', 'body', 'easy', 'en', 'source', 'filePath', 'alt', 'caption'] as const

const filled = (value: string | null | undefined): string | null => (isBlank(value) ? null : value)

/** The whole text of a block: what was left out comes from before, what its kind does not have is dropped. */
export function blockText(input: BlockInput, before?: BlockText): BlockText {
  const given = { ...before, ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) }
  const figure = input.kind === 'figure'
  const text: BlockText = {
    kind: input.kind,
    body: input.body,
    easy: filled(given.easy),
    en: filled(given.en),
    source: input.kind === 'quotation' ? filled(given.source) : null,
    filePath: figure ? filled(given.filePath) : null,
    alt: figure ? filled(given.alt) : null,
    caption: figure ? filled(given.caption) : null,
  }
  if (figure) {
    if (!text.filePath) throw new Invalid('plans-desk:refused.fileMissing', 'filePath')
    if (!text.alt) throw new Invalid('plans-desk:refused.altMissing', 'alt')
  } else if (isBlank(text.body)) throw new Invalid('plans-desk:refused.bodyMissing', 'body')
  if (text.kind === 'table') {
    for (const field of ['body', 'easy', 'en'] as const)
      if (text[field] && !holdsTable(text[field])) throw new Invalid('plans-desk:refused.tableMissing', field)
  }
  return text
}

/** Whether a form says what stands already, so that there is nothing to save. */
export const isAsItStands = (typed: BlockInput, stands: BlockInput): boolean =>
  fields.every((name) => (typed[name] ?? '') === (stands[name] ?? ''))

export function refuseUnchanged(before: BlockText, after: BlockText): void {
  if (fields.every((name) => before[name] === after[name])) throw new Invalid('plans-desk:refused.unchanged')
}

/** What a new version follows, and which of its translations somebody says still fit. */
type Follows = { text: BlockText; translatedFrom: TranslatedFrom; fits?: Translation[] }

const wordsOf = ({ text: { body, easy, en }, translatedFrom }: Follows): Wording => ({
  ja: body,
  easy,
  en,
  was: translatedFrom.body,
})

/** Stores a wording. */
export async function writeBlockVersion(
  work: Work,
  block: { id: string; key: string },
  text: BlockText,
  before?: Follows,
): Promise<string> {
  const row = blockVersionRow(work, block, text, before)
  await work.trx.insertInto('blockVersions').values(row).execute()
  return row.id
}

/** A wording as it is stored, rendered once and for all; ids of footnotes never collide on a page that shows several languages. */
export function blockVersionRow(
  work: Pick<Work, 'actor' | 'at'>,
  block: { id: string; key: string },
  text: BlockText,
  before?: Follows,
) {
  const { kind } = text
  const shown = renderBlock(text.body, { key: block.key, kind })
  return {
    id: newId(),
    blockId: block.id,
    ...text,
    translatedFrom: translatedFromOf({
      body: before && wasAfter(wordsOf(before), { ...text, ja: text.body }, before.fits),
    }),
    html: shown.html,
    plain: shown.text,
    easyHtml: text.easy && renderBlock(text.easy, { key: `${block.key}-easy`, kind }).html,
    enHtml: text.en && renderBlock(text.en, { key: `${block.key}-en`, kind }).html,
    madeBy: madeBy(work.actor),
    madeAt: work.at,
  }
}
