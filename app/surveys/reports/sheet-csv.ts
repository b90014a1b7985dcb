import type { AskedItem } from '#app/surveys/figures/counted-survey.ts'
import { type Voice, worded } from '#app/surveys/figures/voice.ts'
import type { Line } from './results-csv.ts'
import { notAsked, type SheetData, unreadable } from './sheet-data.ts'

const flags = ['target', 'wave', 'channel', 'language', 'edition', 'state', 'same', 'second'] as const
type Column = { name: string; part: 'cells' | 'others' | 'codes'; item: AskedItem; at: number }

/** A column for each item; words written beside a choice, and the codes of a text, in columns of their own. */
function columnsOf(items: AskedItem[]): Column[] {
  return items.flatMap((item, at): Column[] => {
    const [hasOther, isText] = [item.options.some(({ other }) => other), item.kind === 'text']
    return [
      { name: item.item, part: 'cells', item, at },
      ...(hasOther ? [{ name: `${item.item}:other`, part: 'others' as const, item, at }] : []),
      ...(isText ? [{ name: `${item.item}:codes`, part: 'codes' as const, item, at }] : []),
    ]
  })
}

export const sheetHead = (items: AskedItem[]): Line => [...flags, ...columnsOf(items).map(({ name }) => name)]

/** One line at a time: what a sheet is taken apart into is gone before the next. */
export function* sheetLines(
  sheets: SheetData[],
  { items, wave }: { items: AskedItem[]; wave: number },
): Iterable<Line> {
  const columns = columnsOf(items)
  for (const sheet of sheets) {
    const state = sheet.void ? 'void' : sheet.counted ? 'counted' : 'other-of-code'
    yield [
      ...[sheet.target, wave, sheet.channel, sheet.language, sheet.edition, state, sheet.same ? 1 : 0, sheet.second],
      ...columns.map(({ part, item, at }) => {
        const cell = (part === 'cells' ? sheet.cells[at] : sheet[part]?.[item.item]) ?? ''
        // As numbers they need no guard against formulas, which would make texts of negative ones.
        return item.kind === 'number' && cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell
      }),
    ]
  }
}

/** What the columns and codes of the data of single sheets stand for. */
export function sheetCodebook(items: AskedItem[], { t, lang }: Voice): Line[] {
  const say = (key: string) => t(`survey-report:data.${key}`)
  const values: Record<(typeof flags)[number], string[]> = {
    ...{
      target: ['sample', 'open'],
      channel: ['web', 'paper'],
      language: ['ja', 'ja-easy', 'en'],
      wave: [],
      edition: [],
    },
    ...{
      state: ['counted', 'other-of-code', 'void'],
      same: ['1'],
      second: ['none', 'due', 'agreed', 'differs', 'settled'],
    },
  }
  const head = ['column', 'question', 'words', 'row', 'kind', 'code', 'answer', 'score'] as const
  return [
    head.map((column) => t(`survey-report:csv.${column}`)),
    ...flags.flatMap((flag): Line[] => [
      [flag, '', say(`column.${flag}`), '', '', '', '', ''],
      ...values[flag].map((value) => [flag, '', '', '', '', value, say(`${flag}.${value}`), '']),
    ]),
    ...columnsOf(items).flatMap(({ name, part, item: { asked, options, kind } }): Line[] => {
      const before = [name, asked.number, worded(lang, asked.words), asked.row ? worded(lang, asked.row) : '']
      if (part !== 'cells') return [[...before, say(part), '', '', '']]
      const unit = asked.unit ? worded(lang, asked.unit) : ''
      return [
        [...before, kind, '', unit, ''],
        ...options.map(({ code, words, score }) => [...before, kind, code, worded(lang, words), score ?? '']),
      ]
    }),
    ...[
      ['', 'empty'],
      [notAsked, 'notAsked'],
      [unreadable, 'unreadable'],
      ['1;3', 'several'],
    ].map(([code = '', key = '']) => ['', '', '', '', say('cell'), code, say(key), '']),
  ]
}
