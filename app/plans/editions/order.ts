type Placed = { id: string; within: string }

/**
 * What stands elsewhere than before: in something else, or, of those that somebody moved, behind others than before. What was
 * moved and moved back is where it was.
 */
export function moved(before: Placed[], after: Placed[], movedByHand: string[]): Set<string> {
  const was = new Map(before.map(({ id, within }) => [id, within]))
  const stayed = new Set(after.flatMap(({ id, within }) => (was.get(id) === within ? id : [])))
  const order = (all: Placed[]) =>
    Map.groupBy(
      all.filter(({ id }) => stayed.has(id)),
      ({ within }) => within,
    )
  const [orderBefore, orderAfter] = [order(before), order(after)]
  const reordered = new Set(
    [...orderAfter].flatMap(([within, here]) => {
      const there = orderBefore.get(within) ?? []
      return here.some(({ id }, at) => there[at]?.id !== id) ? within : []
    }),
  )
  const elsewhere = after.flatMap(({ id, within }) => (was.has(id) && was.get(id) !== within ? id : []))
  const behindOthers = movedByHand.filter((id) => stayed.has(id) && reordered.has(was.get(id) ?? ''))
  return new Set([...elsewhere, ...behindOthers])
}
