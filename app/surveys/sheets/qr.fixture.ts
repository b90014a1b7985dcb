/** A drawing of black runs on white as a camera sees it, four points to a square. */
export function pictured(svg: string) {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) * 4
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const from = Number(x) * 4
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row++) {
      for (let at = from; at < from + Number(width) * 4; at++)
        data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3)
    }
  }
  return { width: side, height: side, data }
}
