import { handleOpen, openJson } from '#app/http/open.ts'
import { db } from '#db/connection'
import { publishedConsultation } from '../consultation.ts'

export const loader = handleOpen(async ({ params }) =>
  openJson(await publishedConsultation(db, params.consultation ?? '')),
)
