/** The names of what is changed, not only sent again as it was. */
export function changedFields<Row extends object>(before: Row, changes: Partial<Row>): (keyof Row)[] {
  const names = Object.keys(changes) as (keyof Row)[]
  return names.filter((name) => JSON.stringify(changes[name]) !== JSON.stringify(before[name]))
}
