import type { Db } from '#db/connection'

const columns = ['code', 'label', 'labelEasy', 'labelEn', 'extraLabel', 'extraLabelEasy', 'extraLabelEn'] as const

/** All classes the municipality knows, in its order. */
export const eligibilityClasses = (db: Db) => db.selectFrom('eligibilityClasses').select(columns).orderBy('sort')
