type Typed = Record<string, string | string[]>

const pattern = /^(\w+)\[(\d{1,3})\]\.(\w+)$/

/** How many rows of a list a form has. */
export function rowCount(values: Record<string, unknown>, list: string): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const [, of, at] = pattern.exec(name) ?? []
    return of === list ? [Number(at)] : []
  })
  return Math.max(-1, ...numbers) + 1
}

/** Rows as fields of a form: `list[0].name`. */
export function typedRows(list: string, rows: Record<string, string | string[]>[]): Typed {
  const fields = rows.flatMap((row, at) =>
    Object.entries(row).map(([name, value]) => [`${list}[${at}].${name}`, value] as const),
  )
  return Object.fromEntries(fields)
}

export const blank = { ja: '', easy: '', en: '' }

/**
 * What a button inside of a form does to what was typed: `options-more` gives three rows more, `options-up-2` puts the
 * third row above the second, `lines-show-0` shows it with what hangs on the line. Everything else typed stays. Null where no such button was pressed.
 */
export function stepped(values: Typed, row: Record<string, string> = blank): { values: Typed; focus: string } | null {
  const step = typeof values.step === 'string' ? values.step : ''
  const [, list = '', what = '', at = '0'] = /^(\w+)-(more|up|show)(?:-(\d{1,3}))?$/.exec(step) ?? []
  if (!what) return null
  const { step: _, ...rest } = values
  const count = rowCount(rest, list)
  if (what === 'more') {
    const more = Object.keys(row).flatMap((name) => [0, 1, 2].map((each) => [`${list}[${count + each}].${name}`, '']))
    return { values: { ...rest, ...Object.fromEntries(more) }, focus: `${list}[${count}]` }
  }
  if (what === 'show') return { values: rest, focus: `${list}[${at}]` }
  const [own, above] = [Number(at), Number(at) - 1]
  if (above < 0 || own >= count) return { values: rest, focus: '' }
  const swapped = Object.entries(rest).map(([name, value]) => {
    const [, of, number, field] = pattern.exec(name) ?? []
    if (of !== list || (Number(number) !== own && Number(number) !== above)) return [name, value]
    return [`${list}[${Number(number) === own ? above : own}].${field}`, value]
  })
  return { values: Object.fromEntries(swapped), focus: `${list}[${above}]` }
}

/** The form again with what such a button did to it; undefined where none was pressed. */
export function rowStep({ state }: { state: { values: Typed } }, row?: Record<string, string>) {
  const step = stepped(state.values, row)
  return step ? { state: { values: step.values, errors: {} }, current: null, focus: step.focus } : undefined
}
