import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import { openSurvey } from '../survey.ts'
import type { Survey } from '../survey-schemas.ts'

export const loader = handleOpen<typeof Survey>(({ params }) => openSurvey(db, params.survey ?? ''))
