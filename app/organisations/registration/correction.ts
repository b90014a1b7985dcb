import type { Db } from '#db/connection'
import type { Application } from './application.ts'

/** What was last asked to be corrected of an application, while it waits for that. */
export async function askedCorrection(
  db: Db,
  { id, state }: Pick<Application, 'id' | 'state'>,
): Promise<string | null> {
  if (state !== 'correction_asked') return null
  const step = await db
    .selectFrom('organisationSteps')
    .select('reason')
    .where('applicationId', '=', id)
    .where('step', '=', 'correction_asked')
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return step?.reason ?? null
}

/** An application can be written in until it is handed in, and again when a correction was asked for. */
export const isOpen = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'draft' || state === 'correction_asked'
