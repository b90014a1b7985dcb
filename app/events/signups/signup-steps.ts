import type { Db } from '#db/connection'

/** How an application came to stand where it stands: for the desk. */
export function stepsOfSignup(db: Db, signup: string) {
  return db
    .selectFrom('placeSteps')
    .innerJoin('eventSessions as s', 's.id', 'sessionId')
    .leftJoin('staff', 'staff.id', 'byId')
    .select(['s.number', 'state', 'reason', 'byKind', 'staff.name', 'at'])
    .where('signupId', '=', signup)
    .orderBy('placeSteps.id')
    .execute()
}
export type SignupStep = Awaited<ReturnType<typeof stepsOfSignup>>[number]
