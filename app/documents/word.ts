import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import type { Cell, Column, Piece, TableDocument, TablePiece, Tally } from './table-document.ts'

const twips = (mm: number) => Math.round((mm / 25.4) * 1440)
const sheet = { width: twips(210), height: twips(297), margin: twips(15) }
const room = sheet.height - 2 * sheet.margin
const soft = '595959'
const action = '0017C1'
const line = { style: BorderStyle.SINGLE, size: 4, color: 'B3B3B3' }
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
const font = { ascii: 'Yu Gothic', hAnsi: 'Yu Gothic', eastAsia: '游ゴシック', cs: 'Yu Gothic' }

/** A text of several lines, as runs. */
function runs({ text, mark, soft: isSoft, link }: Piece): ParagraphChild[] {
  const look = {
    ...(mark === 'added' && { underline: {} }),
    ...(mark === 'removed' && { underline: { type: UnderlineType.DOTTED } }),
    ...((isSoft || mark === 'removed') && { color: soft }),
    ...(link && { color: action }),
  }
  const sign = mark === 'added' ? '＋' : mark === 'removed' ? '－' : ''
  const made = text
    .split('\n')
    .map((each, at) => new TextRun({ ...look, text: (at ? '' : sign) + each, break: at && 1 }))
  return link ? [new ExternalHyperlink({ link, children: made })] : made
}

const paragraph = (cell: Cell) =>
  typeof cell === 'number'
    ? new Paragraph({ text: cell.toLocaleString('en'), alignment: AlignmentType.RIGHT })
    : new Paragraph({ children: cell.flatMap(runs) })

/** What stands in a cell: text, and tables between. Word asks for a paragraph at the end of each. */
function contentOf(cell: Cell, width: number): (Paragraph | Table)[] {
  if (typeof cell === 'number' || !cell.some((piece) => piece.table)) return [paragraph(cell)]
  const found: (Paragraph | Table)[] = []
  let text: Piece[] = []
  for (const piece of cell) {
    if (!piece.table) text.push(piece)
    else {
      if (text.some((each) => each.text !== '\n')) found.push(paragraph(text))
      found.push(inner(piece.table, width))
      text = []
    }
  }
  return [...found, paragraph(text.filter(({ text }, at) => at > 0 || text !== '\n'))]
}

function inner({ rows }: TablePiece, width: number): Table {
  const count = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const each = Math.floor(width / count)
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: Array<number>(count).fill(each),
    width: { size: each * count, type: WidthType.DXA },
    borders,
    rows: rows.map(
      ({ isHead, spans, cells }) =>
        new TableRow({
          children: cells.map(
            (cell) =>
              new TableCell({
                children: [paragraph(cell)],
                width: { size: spans ? each * count : each, type: WidthType.DXA },
                margins: { top: 20, bottom: 20, left: 40, right: 40 },
                ...(spans && { columnSpan: count }),
                ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2', color: 'auto' } }),
              }),
          ),
        }),
    ),
  })
}

function table(columns: Pick<Column, 'label' | 'width'>[], rows: Cell[][], width: number): Table {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => Math.round((column.width / total) * width))
  const cells = (row: (Paragraph | Table)[][], isHead = false) =>
    row.map(
      (each, at) =>
        new TableCell({
          children: each,
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 90, right: 90 },
          ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2', color: 'auto' } }),
        }),
    )
  const head = columns.map(({ label }) => [new Paragraph({ children: [new TextRun({ text: label, bold: true })] })])
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    borders,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }),
      ...rows.map(
        (row) => new TableRow({ children: cells(row.map((cell, at) => contentOf(cell, (widths[at] ?? 0) - 180))) }),
      ),
    ],
  })
}

const tally = ({ title, rows }: Tally) => [
  new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [twips(80), twips(20)],
    width: { size: twips(100), type: WidthType.DXA },
    borders,
    rows: rows.map(
      ({ label, count }) =>
        new TableRow({
          children: [[{ text: label }], count].map((cell, at) => {
            const margins = { top: 40, bottom: 40, left: 90, right: 90 }
            const width = { size: twips(at ? 20 : 80), type: WidthType.DXA }
            return new TableCell({ children: [paragraph(cell)], margins, width })
          }),
        }),
    ),
  }),
]

/** A4 landscape, with real headings and a head of the table that every sheet repeats. */
export async function word(shown: TableDocument): Promise<Uint8Array> {
  const { title, subtitle, publisher, source, facts, note, legend, empty, columns, rows } = shown
  const small = (text: string) => new TextRun({ text, size: 15, color: soft })
  const right = [{ type: TabStopType.RIGHT, position: room }]
  const heading = { font, color: '1A1A1C', bold: true }
  const made = new Document({
    title: [title, subtitle].filter(Boolean).join(' '),
    creator: publisher,
    lastModifiedBy: publisher,
    description: source.address,
    styles: {
      default: {
        document: {
          run: { font, size: 19, language: { value: shown.lang === 'en' ? 'en-GB' : 'ja-JP', eastAsia: 'ja-JP' } },
          paragraph: { spacing: { line: 300 } },
        },
        title: { run: { ...heading, size: 36 }, paragraph: { spacing: { after: 80 } } },
        heading1: {
          run: { ...heading, size: 26 },
          paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
        },
        heading2: { run: { ...heading, size: 21 }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: sheet.width, height: sheet.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: twips(20), bottom: twips(17), left: sheet.margin, right: sheet.margin },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                tabStops: right,
                children: [small(publisher), new TextRun({ children: [new Tab()] }), small(title)],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: right,
                children: [
                  small(`${source.label} `),
                  new ExternalHyperlink({ link: source.address, children: [small(source.address)] }),
                  new TextRun({
                    size: 15,
                    color: soft,
                    children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...(subtitle ? [new Paragraph({ text: subtitle, heading: HeadingLevel.HEADING_1 })] : []),
          ...facts.map(
            ({ label, value }) =>
              new Paragraph({ children: [new TextRun({ text: `${label}　`, color: soft }), new TextRun(value)] }),
          ),
          ...(note ? [new Paragraph({ spacing: { before: 160 }, children: runs({ text: note }) })] : []),
          ...shown.tallies.flatMap(tally),
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
          ...(legend && rows.length ? [new Paragraph({ spacing: { after: 80 }, children: [small(legend)] })] : []),
          rows.length ? table(columns, rows, room) : new Paragraph(empty),
        ],
      },
    ],
  })
  return Packer.toBuffer(made)
}
