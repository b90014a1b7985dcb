import { qrSvg } from '#app/documents/qr.ts'
import { href } from '#app/href.ts'
import { inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { ownSignup } from '../own-signup.ts'

/**
 * The address of the door with the number of an application, as a picture for the own page. It opens nothing: whoever scans
 * it is asked to sign in as staff.
 */
export const loader = inPublic(async ({ params, context }) => {
  const { number } = await guessed('receipt', context.address, () =>
    ownSignup(db, params.number ?? '', params.secret ?? ''),
  )
  const svg = qrSvg(config.publicUrl + href('/desk/check-in/:number', { number }))
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'private, no-store' },
  })
})
