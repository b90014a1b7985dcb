type Box = { left: number; top: number; right: number; bottom: number }
export type Placed = { position: 'right' | 'left'; offset: [number, number] }

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const widthOf = (line: string, size: number) =>
  [...line].reduce((all, letter) => all + (/[\u0020-\u007e]/.test(letter) ? size * 0.6 : size), 0)

/**
 * Where the labels of spots stand so that none covers another or a spot: beside their spot, on either side, a little
 * higher or lower until there is room. `room` is what the chart has.
 */
export function placeLabels(spots: { label: string; x: number; y: number }[], room: Box, size: number): Placed[] {
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }))
  return spots.map(({ label, x, y }) => {
    const lines = label.split('\n')
    const [width, half] = [Math.max(...lines.map((line) => widthOf(line, size))), size * 0.65 * lines.length]
    for (let step = 0; step < 60; step++) {
      const shift = Math.ceil(step / 2) * (step % 2 ? -1 : 1) * size * 0.6
      for (const position of ['right', 'left'] as const) {
        const left = position === 'right' ? x + 8 : x - 8 - width
        const box = { left, right: left + width, top: y + shift - half, bottom: y + shift + half }
        const isInside =
          box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom
        if (!isInside || taken.some((each) => overlap(each, box))) continue
        taken.push(box)
        return { position, offset: [0, shift] }
      }
    }
    return { position: 'right', offset: [0, 0] }
  })
}

/** An axis a little longer than what lies on it, and the place of a value on it between two pixels. */
export function axisOf(values: number[], from: number, to: number) {
  const [min, max] = [Math.min(...values), Math.max(...values)]
  const room = (max - min || 1) * 0.12
  const step = 10 ** Math.floor(Math.log10((max - min || 1) / 2))
  const low = Number((Math.floor((min - room) / step) * step).toPrecision(12))
  const high = Number((Math.ceil((max + room) / step) * step).toPrecision(12))
  return { min: low, max: high, place: (value: number) => from + ((value - low) / (high - low)) * (to - from) }
}
