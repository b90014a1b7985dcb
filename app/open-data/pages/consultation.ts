import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import { publishedConsultation } from '../consultation.ts'
import type { Consultation } from '../consultation-schemas.ts'

export const loader = handleOpen<typeof Consultation>(({ params }) =>
  publishedConsultation(db, params.consultation ?? ''),
)
