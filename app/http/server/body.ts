import type { IncomingMessage, ServerResponse } from 'node:http'
import { MultipartParseError, parseMultipart } from '@remix-run/multipart-parser'
import type { Refused } from '../context.ts'
import type { SitePage } from './site.ts'

const kilobyte = 1024
/** The most bytes a form may send. A file is sent as multipart; whatever is typed is held to the other two. */
const most = { form: 256 * kilobyte, long: 1024 * kilobyte, file: 4096 * kilobyte, document: 31 * 1024 * kilobyte }
const mostFields = 2000
/** Of all forms that are being read or answered at one time. */
const mostAtOnce = 128 * 1024 * kilobyte

const tooLarge: Refused = { status: 413, code: 'ui:errors.tooLarge' }
const unreadable: Refused = { status: 400, code: 'ui:errors.invalid' }
const busy: Refused = { status: 503, code: 'ui:errors.away' }

const isMultipart = (type: string) => /^multipart\/form-data/i.test(type)

/** Why a form is turned away by the length it announces; null where it may be read. */
export function refuseLength({ headers }: IncomingMessage, takes: SitePage['takes']): Refused | null {
  const isTyped = !isMultipart(headers['content-type'] ?? '')
  const isFile = takes === 'file' || takes === 'document'
  const limit = most[isTyped && isFile ? 'long' : takes]
  return Number(headers['content-length']) > limit ? tooLarge : null
}

let heldBytes = 0

/**
 * The fields of a form, read once. What it may cost is known before it is paid: bytes by their announced length
 * (refuseLength), fields and parts by counting in the raw bytes, and all forms at one time by what they hold together.
 */
export async function receiveForm(req: IncomingMessage, res: ServerResponse): Promise<FormData | Refused> {
  const chunks: Buffer[] = []
  let bytes = 0
  res.once('close', () => {
    heldBytes -= bytes
  })
  // the answer to a form that is turned away goes over the same line
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length
    heldBytes += chunk.length
    if (heldBytes > mostAtOnce) return busy
    chunks.push(chunk)
  }
  const type = req.headers['content-type'] ?? ''
  const body = Buffer.concat(chunks)
  return isMultipart(type) ? multipart(body, type) : urlEncoded(body)
}

function urlEncoded(body: Buffer): FormData | Refused {
  if (isOver(body, '&', mostFields - 1)) return tooLarge
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(body.toString())) form.append(name, value)
  return form
}

function multipart(body: Buffer, type: string): FormData | Refused {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!mark) return unreadable
  if (isOver(body, `--${mark}`, mostFields + 1)) return tooLarge
  const form = new FormData()
  try {
    for (const part of parseMultipart(body, { boundary: mark, maxFileSize: most.document, maxParts: mostFields })) {
      if (!part.name) continue
      if (part.isFile) form.append(part.name, fileOf(part))
      else form.append(part.name, part.text)
    }
    return form
  } catch (error) {
    // cut off, not as it should be, or no UTF-8
    if (error instanceof MultipartParseError || error instanceof TypeError) return unreadable
    throw error
  }
}

const fileOf = ({ bytes, filename, mediaType }: { bytes: Uint8Array; filename?: string; mediaType?: string }) =>
  new File([new Uint8Array(bytes)], filename ?? '', { type: mediaType })

/** Whether a sign stands in the bytes more often than that; it looks no further. */
function isOver(bytes: Buffer, sign: string, limit: number): boolean {
  let count = 0
  for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, at + sign.length)) {
    if (++count > limit) return true
  }
  return false
}
