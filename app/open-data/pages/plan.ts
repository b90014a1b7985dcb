import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import { publishedPlan } from '../plan.ts'
import type { Plan } from '../plan-schemas.ts'

export const loader = handleOpen<typeof Plan>(({ params }) => publishedPlan(db, params.plan ?? ''))
