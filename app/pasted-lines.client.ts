/**
 * While a text is put together, a form feed is the edge of a block and a vertical tab a break; a newline is one of the source
 * and means nothing.
 */
export const [edge, lineBreak] = ['\f', '\v']

/** The lines of a text: edges that meet are one, and of blanks of the source stays one, or none between Japanese letters. */
export function linesOf(text: string): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    lines.push(tidy(line))
    line = ''
  }
  for (const part of text.split(/([\f\v])/)) {
    if (part === lineBreak || (part === edge && tidy(line) !== '')) end()
    else if (part !== edge) line += part
  }
  if (tidy(line) !== '') end()
  return lines
}

const betweenWide = /(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g
const tidy = (line: string): string =>
  line
    .replace(/^[ \n\u00a0]+|[ \n\u00a0]+$/g, '')
    .replace(betweenWide, '')
    .replace(/[ \n]+/g, ' ')
    .replaceAll('\u00a0', ' ')
