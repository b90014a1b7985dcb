import type { TableDocument } from './table-document.ts'

type Charts = typeof import('./charts.ts')
const charts = () => import('./charts.ts')

/** What takes long to make and is made outside of the web process. Loaded when first asked for: fonts and libraries are heavy. */
export const crafts = {
  /** A Typst template of this repository and its data. */
  pdf: async (template: string, data: unknown) => (await import('./pdf.ts')).pdf(template, data),
  lacking: async (text: string) => (await import('./glyphs.ts')).lettersLacking(text),
  docx: async (table: TableDocument) => (await import('./word.ts')).word(table),
  xlsx: async (table: TableDocument) => (await import('./workbook.ts')).workbook(table),
  barChart: async (...of: Parameters<Charts['barChart']>) => (await charts()).barChart(...of),
  stackChart: async (...of: Parameters<Charts['stackChart']>) => (await charts()).stackChart(...of),
  spotChart: async (...of: Parameters<Charts['spotChart']>) => (await charts()).spotChart(...of),
  lineChart: async (...of: Parameters<Charts['lineChart']>) => (await charts()).lineChart(...of),
  columnChart: async (...of: Parameters<Charts['columnChart']>) => (await charts()).columnChart(...of),
  qrSvg: async (text: string) => (await import('./qr.ts')).qrSvg(text),
  readingsOf: async (texts: string[]) => (await import('./readings.ts')).readingsOf(texts),
  difference: async (before: string, after: string) =>
    (await import('#app/text/difference.ts')).difference(before, after),
}

export type Crafts = typeof crafts
