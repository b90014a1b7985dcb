import { handleOpen } from '#app/http/open.ts'
import { NotFound } from '#app/refusal.ts'

/** Every other address under /api: a program gets JSON, never a page. */
export const loader = handleOpen(async () => {
  throw new NotFound()
})
