import { db } from '#db/connection'
import { handleOpen, openJson } from '../../http/open.ts'
import { publishedConsultation } from '../consultation.ts'

export const loader = handleOpen(async ({ params }) =>
  openJson(await publishedConsultation(db, params.consultation ?? '')),
)
