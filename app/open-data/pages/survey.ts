import { db } from '#db/connection'
import { handleOpen, openJson } from '../../http/open.ts'
import { openSurvey } from '../survey.ts'

export const loader = handleOpen(async ({ params }) => openJson(await openSurvey(db, params.survey ?? '')))
