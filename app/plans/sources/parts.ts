import { Unzip, UnzipInflate } from 'fflate'
import { most, refuse } from './limits.ts'

const chunk = 64 * 1024

/**
 * The parts of an office file by their names. Everything is unpacked piece by piece and counted as it comes, whatever the
 * file says of its sizes; `wanted` are kept.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  mostUnpacked = most.unpacked,
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  let [unpacked, begun, ended] = [0, 0, 0]
  const unzip = new Unzip((file) => {
    if (++begun > most.parts) throw refuse('unpacked')
    const pieces: Uint8Array[] = []
    file.ondata = (error, piece, isLast) => {
      if (error) throw error
      unpacked += piece.length
      if (unpacked > mostUnpacked) throw refuse('unpacked')
      if (wanted(file.name)) pieces.push(piece)
      if (!isLast) return
      ended++
      if (wanted(file.name)) parts.set(file.name, Buffer.concat(pieces))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += chunk)
      unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length)
  } catch (error) {
    throw error instanceof Error && error.name === 'Refusal' ? error : refuse('broken')
  }
  if (begun === 0 || ended < begun) throw refuse('broken')
  return parts
}

const begins = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, at) => bytes[at] === sign)
const isZip = (bytes: Uint8Array) => begins(bytes, 0x50, 0x4b, 0x03, 0x04)
/** What Word wrote before 2007, and what newer programs put an encrypted file into. */
const isCompound = (bytes: Uint8Array) => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** Refuses what cannot be an office file of today, by what it is and not by its name. */
export function checkZip(bytes: Uint8Array): void {
  if (isCompound(bytes)) {
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      'EncryptedPackage',
      0,
      'utf16le',
    )
    throw refuse(isEncrypted ? 'encrypted' : 'oldWord')
  }
  if (!isZip(bytes)) throw refuse('noZip')
  // the first bit of a part's flags: encrypted by a password of the archive
  if ((bytes[6] ?? 0) & 1) throw refuse('encrypted')
}
