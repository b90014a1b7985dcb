/** The demo's days count from the first start, so that something is always open. */
export function dayFromNow(offset: number): string {
  const tokyo = new Date(Date.now() + 9 * 3600_000 + offset * 86_400_000)
  return tokyo.toISOString().slice(0, 10)
}

/** A moment of that day in Japan, e.g. `at(-12, '09:00')`. */
export function at(offset: number, time = '10:00'): Date {
  return new Date(`${dayFromNow(offset)}T${time}:00+09:00`)
}
