import { textOf } from '#app/http/context.ts'
import { download } from '#app/http/download.ts'
import { handle } from '#app/http/handle.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { pick } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { drawRecord, publicDraw } from '../draw-record.ts'

/** The record of a draw as `npm run draw -- verify` reads it. */
export const loader = handle(async ({ params, context }: LoaderFunctionArgs) => {
  const found = await publicDraw(db, params.event ?? '', params.draw)
  const record = drawRecord(found)
  const words = [pick(context.lang, found.title), textOf(context)('draws:about.title')]
  const plain = `draw-${found.slug}-${params.draw}`
  return download(`${JSON.stringify(record, null, 2)}\n`, 'json', { words, plain })
})
