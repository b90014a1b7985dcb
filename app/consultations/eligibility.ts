import type { Db } from '#db/connection'

/** A class of people who may comment, with the one thing asked of those who choose it. */
type EligibilityClass = {
  code: string
  label: string
  labelEasy: string | null
  labelEn: string | null
  extraLabel: string | null
  extraLabelEasy: string | null
  extraLabelEn: string | null
}

const columns = ['code', 'label', 'labelEasy', 'labelEn', 'extraLabel', 'extraLabelEasy', 'extraLabelEn'] as const

/** All classes the municipality knows, in its order. */
export const eligibilityClasses = (db: Db) => db.selectFrom('eligibilityClasses').select(columns).orderBy('sort')
