/** An act by the clock of whoever sends: when it was first sent, and when it was first said to be taken. */
type Timed = { sentAt: number; toldAt?: number; entry: number }

/** How many stand in the journal before one that had been acknowledged before they were sent. */
export function outOfOrder(acts: Timed[]): number {
  const told = acts.filter(({ toldAt }) => toldAt !== undefined).sort((a, b) => Number(a.toldAt) - Number(b.toldAt))
  let [last, next] = [0, 0]
  return [...acts]
    .sort((a, b) => a.sentAt - b.sentAt)
    .filter(({ sentAt, entry }) => {
      for (; Number(told[next]?.toldAt) < sentAt; next++) last = Math.max(last, Number(told[next]?.entry))
      return entry < last
    }).length
}
