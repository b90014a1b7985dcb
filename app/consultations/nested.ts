/**
 * Rows inside of rows (jsonArrayFrom, jsonObjectFrom) come with the column names of the database: the plugin that turns
 * those of plain rows leaves JSON alone, because JSON may be data.
 */
export function nested<T>(value: T): T {
  if (Array.isArray(value)) return value.map(nested) as T
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [camel(name), nested(inner)])) as T
}

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
