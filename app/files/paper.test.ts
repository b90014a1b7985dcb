import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { newId } from '#app/text/ids.ts'
import { withDb } from '#db/testing'
import { storePaper } from './paper.ts'

/** Begins like a Word file; its only part is this many zeros. */
function packed(size: number): Uint8Array {
  const name = Buffer.from('[Content_Types].xml')
  const zeros = Buffer.alloc(size)
  const body = deflateRawSync(zeros, { level: 1 })
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(crc32(zeros), 14)
  head.writeUInt32LE(body.length, 18)
  head.writeUInt32LE(size, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name, body])
}

test('a small file with hundreds of megabytes packed in it is refused, and not unpacked to find that out', async () => {
  const size = 256 * 1024 * 1024
  const bytes = packed(size)
  expect(bytes.length).toBeLessThan(3 * 1024 * 1024)
  const before = process.memoryUsage().rss
  await withDb((db) =>
    expect(storePaper(db, 'organisation_papers.paper', newId(), bytes)).rejects.toMatchObject({
      code: 'files:refused.paperType',
    }),
  )
  expect(process.memoryUsage().rss - before).toBeLessThan(size / 4)
})
