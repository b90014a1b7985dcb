import { download } from '#app/http/download.ts'
import { inPublic } from '#app/http/page.ts'
import { pick } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { drawRecord, publicDraw } from '../draw-record.ts'

/** The record of a draw as `npm run draw -- verify` reads it. */
export const loader = inPublic(async ({ say, params, context }) => {
  const found = await publicDraw(db, params.event ?? '', params.draw)
  const record = drawRecord(found)
  const words = [pick(context.lang, found.title), say('draws:about.title')]
  const plain = `draw-${found.slug}-${params.draw}`
  return download(`${JSON.stringify(record, null, 2)}\n`, 'json', { words, plain })
})
