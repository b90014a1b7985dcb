import { db } from '#db/connection'
import { handleOpen } from '../../http/open.ts'
import { publishedConsultation } from '../consultation.ts'
import type { Consultation } from '../consultation-schemas.ts'

export const loader = handleOpen<typeof Consultation>(({ params }) =>
  publishedConsultation(db, params.consultation ?? ''),
)
