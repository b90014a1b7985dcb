/** How a number is written: so many digits before the point (0: as many as it has, without zeros in front) and after it. */
export type NumberForm = { digits: number; decimals: number }

export const mostDigits = 12
export const mostDecimals = 6

/** The one way of writing that counts: digits, and a point where there are decimals. */
export function patternOf({ digits, decimals }: NumberForm): RegExp {
  const whole = digits === 0 ? '(0|[1-9][0-9]*)' : `[0-9]{${digits}}`
  return new RegExp(`^${whole}${decimals === 0 ? '' : `\\.[0-9]{${decimals}}`}$`)
}

/** A number as it will be used, however its digits were typed, thousands parted by commas or not; null where it is not of the form that was announced. */
export function numberAsUsed(typed: string, form: NumberForm): string | null {
  const dense = typed.normalize('NFKC').replace(/\s/g, '')
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(dense) ? dense.replaceAll(',', '') : dense
  return patternOf(form).test(plain) ? plain : null
}

/** What a number of the form looks like. */
export const exampleOf = ({ digits, decimals }: NumberForm): string =>
  `${'0123456789012'.slice(digits === 0 ? 1 : 0, digits === 0 ? 6 : digits)}${decimals === 0 ? '' : `.${'678901'.slice(0, decimals)}`}`
