import { handleOpen, openJson } from '#app/http/open.ts'
import { db } from '#db/connection'
import { openSurvey } from '../survey.ts'

export const loader = handleOpen(async ({ params }) => openJson(await openSurvey(db, params.survey ?? '')))
