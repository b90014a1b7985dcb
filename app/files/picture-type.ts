import { fileTypeFromBuffer } from 'file-type'

/** Pictures a page may show. SVG is a program in disguise and stays out. */
const pictures = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
])
export const largestPicture = 3 * 1024 * 1024

export const pictureEnding = (type: string): string => pictures.get(type) ?? 'bin'

/** What a picture is, by its content and never by its name; null where no page may show it. */
export async function pictureType(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  return found && pictures.has(found.mime) ? found.mime : null
}
