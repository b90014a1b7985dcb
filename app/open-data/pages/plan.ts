import { db } from '#db/connection'
import { handleOpen, openJson } from '../../http/open.ts'
import { publishedPlan } from '../plan.ts'

export const loader = handleOpen(async ({ params }) => openJson(await publishedPlan(db, params.plan ?? '')))
