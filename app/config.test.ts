import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { config, ownSecret } from './config.server.ts'

test('of two who make a secret at once both have that of one', () => {
  const name = `secret-${process.pid}`
  const file = join(config.DATA_DIR, name)
  try {
    const meanwhile = () => ownSecret(name, () => 'first')
    const late = ownSecret(name, () => {
      meanwhile()
      return 'second'
    })
    expect([late, meanwhile()]).toEqual(['first', 'first'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  } finally {
    rmSync(file, { force: true })
  }
})
