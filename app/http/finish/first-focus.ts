/**
 * A browser goes to the first field that asks for it: what was done (Told) stands on top, and leaves it to a page that was
 * asked for to write in it. It is read out all the same.
 */
export function leaveFocus(html: string): string {
  const own = html.match(/ autofocus=""/gi) ?? []
  return own.length > 1 ? html.replace(/(<(?:p class="told"|div class="notice")[^>]*?) autofocus=""/i, '$1') : html
}
