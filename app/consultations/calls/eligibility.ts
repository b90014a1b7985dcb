import type { Db } from '#db/connection'

const columns = [
  'code',
  'label',
  'labelEasy',
  'labelEn',
  'translatedFrom',
  'extraLabel',
  'extraLabelEasy',
  'extraLabelEn',
] as const

/** All classes the municipality knows, in its order; closed ones too, for the calls that chose them before. */
export const eligibilityClasses = (db: Db) =>
  db.selectFrom('eligibilityClasses').select(columns).select('extraRequired').orderBy('sort').orderBy('code')

/** The age bands a form offers, in the municipality's order. */
export const openAgeBands = (db: Db) =>
  db
    .selectFrom('ageBands')
    .select(['code', 'label', 'labelEasy', 'labelEn', 'translatedFrom'])
    .where('closedAt', 'is', null)
    .orderBy('sort')
    .orderBy('code')
