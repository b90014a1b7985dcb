import { printable } from './printable.ts'
import type { TableDocument } from './table-document.ts'
import { Workshop } from './workshop.ts'

/** What is to be printed: a Typst template of this repository and its data, or a table as Word or Excel shows it. */
type Printing = { format: 'pdf'; template: string; data: unknown } | { format: 'docx' | 'xlsx'; table: TableDocument }

const mega = 1024 * 1024
const documents = new Workshop({ mostWaiting: 20, atOnce: 1, patienceMs: 60_000, keptBytes: 16 * mega })

/** Makes a document, one after the other. */
export async function press(printing: Printing): Promise<Uint8Array> {
  if (printing.format === 'pdf') return documents.make('pdf', printing.template, printable(printing.data))
  return documents.make(printing.format, printable(printing.table))
}
