import { type RawBuilder, sql } from 'kysely'

/**
 * Everything of the municipality that stands in three languages and can be worded anew: the table, what names its row, where it
 * stands (for its title and the way to its form), whose it is; none: of the administrators.
 */
type Source = { table: string; id: string; fields: string[]; place: string; from: string; department: string | null }

const list = (name: string, table: string, label: string, fields = ['label']): Source => ({
  ...{ table, id: 't.code', fields, from: '', department: null },
  place: `'title', ${label}, 'list', '${name}', 'key', t.code`,
})

export const sources = {
  plan: {
    ...{ table: 'plans', id: 't.id', fields: ['title', 'summary'], from: '', department: 't.department_id' },
    place: `'title', t.title, 'key', t.slug`,
  },
  stop: {
    ...{ table: 'plan_stops', id: 't.id', fields: ['note'], department: 'p.department_id' },
    from: 'join plans p on p.id = t.plan_id join stage_labels s on s.code = t.stage',
    place: `'title', s.label, 'key', p.slug`,
  },
  call: {
    ...{ table: 'consultations', id: 't.id', from: '', department: 't.department_id' },
    fields: ['title', 'purpose', 'places', 'publication', 'personal_data'],
    place: `'title', t.title, 'key', t.slug`,
  },
  survey: {
    ...{ table: 'surveys', id: 't.id', from: '', department: 't.department_id' },
    fields: ['title', 'purpose', 'audience', 'privacy'],
    place: `'title', t.title, 'key', t.slug`,
  },
  code: {
    ...{ table: 'survey_text_codes', id: 't.id', fields: ['label'], department: 's.department_id' },
    from: 'join surveys s on s.id = t.survey_id',
    place: `'title', s.title, 'key', s.slug, 'within', t.item`,
  },
  comment: {
    ...{ table: 'survey_report_comments', id: `t.survey_id || ' ' || t.place`, fields: ['words'] },
    ...{ from: 'join surveys s on s.id = t.survey_id', department: 's.department_id' },
    place: `'title', s.title, 'key', s.slug, 'within', t.place`,
  },
  event: {
    ...{ table: 'events', id: 't.id', fields: ['title', 'summary', 'audience', 'programme'], from: '' },
    ...{ department: 't.department_id', place: `'title', t.title, 'key', t.slug` },
  },
  session: {
    ...{ table: 'event_sessions', id: 't.id', fields: ['title', 'venue'], department: 'e.department_id' },
    from: 'join events e on e.id = t.event_id',
    place: `'title', e.title, 'key', e.slug, 'within', t.number::text`,
  },
  material: {
    ...{ table: 'event_materials', id: 't.id', fields: ['label'], department: 'e.department_id' },
    from: 'join events e on e.id = t.event_id',
    place: `'title', e.title, 'key', e.slug`,
  },
  report: {
    ...{ table: 'event_reports', id: 't.session_id', fields: ['summary'], department: 'e.department_id' },
    from: 'join event_sessions s on s.id = t.session_id join events e on e.id = s.event_id',
    place: `'title', e.title, 'key', e.slug, 'within', s.number::text`,
  },
  department: {
    ...{ table: 'departments', id: 't.id', fields: ['name'], from: '', department: null },
    place: `'title', t.name, 'key', t.key`,
  },
  term: {
    ...{ table: 'glossary_terms', id: 't.id', fields: ['meaning'], from: '', department: null },
    place: `'title', t.term, 'key', t.id::text`,
  },
  classes: list('classes', 'eligibility_classes', 't.label', ['label', 'extra_label']),
  ageBands: list('age-bands', 'age_bands', 't.label'),
  categories: list('categories', 'category_labels', 't.label'),
  stages: list('stages', 'stage_labels', 't.label'),
  groupTypes: list('group-types', 'organisation_types', 't.label'),
  activityFields: list('activity-fields', 'activity_fields', 't.label'),
  districts: list('districts', 'districts', 't.label'),
} as const satisfies Record<string, Source>

/** Versions of a plan's text: never changed, but somebody may say that a translation fits. */
const versions = {
  section: { table: 'section_versions', id: 't.id', fields: ['title'] },
  block: { table: 'block_versions', id: 't.id', fields: ['body'] },
} as const

export type Kind = keyof typeof sources | keyof typeof versions
export const kinds = [...Object.keys(sources), ...Object.keys(versions)] as [Kind, ...Kind[]]

export const tableOf = (kind: Kind): { table: string; id: string; fields: readonly string[] } =>
  kind === 'section' || kind === 'block' ? versions[kind] : sources[kind]

const languages = (table: string, field: string): [easy: string, en: string] =>
  table === 'block_versions'
    ? ['t.easy', 't.en']
    : [table === 'event_sessions' && field === 'venue' ? 'null' : `t.${field}_easy`, `t.${field}_en`]

/** Each wording of the row `t`, once for each language it can be translated into: `w`. */
export function wordsOf(kind: Kind): RawBuilder<unknown> {
  const { table, fields } = tableOf(kind)
  const rows = fields.flatMap((field) =>
    languages(table, field).map(
      (text, at) => `('${field}', '${['easy', 'en'][at]}', t.${field}, coalesce(${text}, ''))`,
    ),
  )
  return sql.raw(`cross join lateral (
    select w.*, t.translated_from #>> array[w.field, w.translation] as was, md5(w.ja || chr(0x1f) || w.text) as seen
    from (values ${rows.join(', ')}) as w (field, translation, ja, text) where w.ja <> '') w`)
}
