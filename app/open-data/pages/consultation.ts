import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { handle } from '../../http/handle.ts'
import { openJson } from '../../http/open.ts'
import { publishedConsultation } from '../consultation.ts'

export const loader = handle(async ({ params }: LoaderFunctionArgs) =>
  openJson(await publishedConsultation(db, params.consultation ?? '')),
)
