/** Milliseconds to wait before what ended unasked is started again: more each time, and little again once it ran for a while. */
export function pauses({ first = 500, most = 30_000, calm = 60_000 } = {}) {
  let next = first
  return (ranFor) => {
    const pause = ranFor < calm ? next : first
    next = Math.min(most, pause * 2)
    return pause
  }
}
