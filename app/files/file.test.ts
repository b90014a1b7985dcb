import { describe, expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { withDb } from '#db/testing'
import { openFile, storePicture } from './file.ts'
import { largestPicture } from './picture-type.ts'

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const text = (content: string) => new TextEncoder().encode(content)

describe('storePicture', () => {
  test('keeps a picture under the type it is found to be, whatever its name says', () =>
    withDb(async (trx) => {
      const path = await storePicture(trx, system, { name: 'evil.html', bytes: png })
      expect(path).toMatch(/^\/files\/[a-z0-9]{12}\.png$/)
      const file = await openFile(trx, path.replace('/files/', ''))
      expect(file.type).toBe('image/png')
      expect(Buffer.from(file.bytes).equals(Buffer.from(png))).toBe(true)
    }))

  test.each([
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a PDF', text('%PDF-1.7\n')],
    ['nothing', new Uint8Array()],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
  ])('refuses %s that calls itself a picture', (_what, bytes) =>
    withDb(async (trx) => {
      await expect(storePicture(trx, system, { name: 'photo.png', bytes })).rejects.toMatchObject({
        code: 'files:refused.type',
      })
      expect(await trx.selectFrom('files').select('id').execute()).toEqual([])
    }),
  )

  test('refuses what is too large', () =>
    withDb(async (trx) => {
      const bytes = new Uint8Array(largestPicture + 1)
      bytes.set(png)
      await expect(storePicture(trx, system, { name: 'a.png', bytes })).rejects.toMatchObject({
        code: 'files:refused.tooLarge',
      })
    }))

  test('names that were never given open nothing', () =>
    withDb(async (trx) => {
      for (const name of ['', '..', '../personal-data-key', 'x'.repeat(500)]) {
        await expect(openFile(trx, name)).rejects.toMatchObject({ status: 404 })
      }
    }))
})
