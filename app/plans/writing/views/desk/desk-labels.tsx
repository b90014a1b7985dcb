/** R-0047, as people write it down. */
export const revisionLabel = (number: number): string => `R-${String(number).padStart(4, '0')}`

/** 2-1 地域の居場所 */
export const heading = ({ number, title }: { number: string | null; title: string | null }): string =>
  [number, title].filter(Boolean).join(' ')

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** The first words of a block, enough to know it by. */
export const beginning = (plain: string, length = 36): string => {
  const text = plain.replace(/\s+/g, ' ')
  if ([...text].length <= length) return text
  let found = ''
  for (const { segment } of segmenter.segment(text)) {
    if ([...found, ...segment].length > length) break
    found += segment
  }
  return `${found || [...text].slice(0, length).join('')}…`
}
