import { create } from 'qrcode'

/** A QR code as SVG, black on nothing, with the margin it needs to be read. */
export function qrSvg(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const margin = 4
  const runs: string[] = []
  for (let row = 0; row < size; row++) {
    for (let at = 0; at < size; at++) {
      const from = at
      while (at < size && data[row * size + at]) at++
      if (at > from) runs.push(`M${from + margin} ${row + margin}h${at - from}v1h${from - at}z`)
    }
  }
  const side = size + 2 * margin
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${runs.join('')}"/></svg>`
}
