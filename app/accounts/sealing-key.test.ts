import { expect, test } from 'vitest'
import { withDb } from '#db/testing'
import { fingerprintInUse, fingerprintOfKey } from './sealing-key.ts'

test('the key of the first start is written down, and tells nothing of itself', () =>
  withDb(async (db) => {
    expect(await Promise.all([fingerprintInUse(db), fingerprintInUse(db)])).toEqual([
      fingerprintOfKey(),
      fingerprintOfKey(),
    ])
    expect(process.env.PERSONAL_DATA_KEY).not.toContain(fingerprintOfKey())
  }))

test('whoever comes with another key learns which one is in use, and changes nothing', () =>
  withDb(async (db) => {
    const first = '0123456789abcdef'
    await db.insertInto('sealingKeys').values({ fingerprint: first }).execute()
    expect(await fingerprintInUse(db)).toBe(first)
    expect(await db.selectFrom('sealingKeys').select('fingerprint').execute()).toEqual([{ fingerprint: first }])
  }))
