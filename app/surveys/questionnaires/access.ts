import { hasRole } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'

type OfDepartment = { departmentId: string }

/** Every member of staff may see surveys, their questions and their return; single sheets only those who work on them. */
export const maySeeSurveys = (me: Staff): boolean => me.roles.length > 0

/** Makes a survey for this department. */
export const mayMakeSurvey = (me: Staff, departmentId?: string): boolean => hasRole(me, 'editor', departmentId)

/** Writes its questions, publishes, makes codes, corrects, prepares results. */
export const mayEditSurvey = (me: Staff, survey: OfDepartment): boolean => hasRole(me, 'editor', survey.departmentId)

/** Types in paper sheets and codes free text. */
export const mayTypeSheets = (me: Staff, survey: OfDepartment): boolean =>
  hasRole(me, 'editor', survey.departmentId) || hasRole(me, 'answerer', survey.departmentId)

/** Checks prepared results and makes them public; a second person where the municipality has one. */
export const mayPublishResults = (me: Staff, survey: OfDepartment): boolean => mayEditSurvey(me, survey)
