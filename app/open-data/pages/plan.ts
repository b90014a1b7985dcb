import { handleOpen, openJson } from '#app/http/open.ts'
import { db } from '#db/connection'
import { publishedPlan } from '../plan.ts'

export const loader = handleOpen(async ({ params }) => openJson(await publishedPlan(db, params.plan ?? '')))
