/** The name by which every page can be asked for with readings of all kanji. */
const readings = 'furigana=all'

export const asksForReadings = (path: string): boolean => new RegExp(`[?&]${readings}(&|$)`).test(path)

/** The address of the same page with them, or without. */
export function withReadingsOr(path: string): string {
  const bare = path.replace(new RegExp(`([?&])${readings}(&|$)`), (_, before, after) => (after ? before : ''))
  return bare === path ? `${path}${path.includes('?') ? '&' : '?'}${readings}` : bare
}
