import { expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b': { version: '1.0.0', integrity: 'sha512-b', dev: true },
  'node_modules/c': { version: '1.0.0', integrity: 'sha512-c', optional: true },
}
const { 'node_modules/a': a, 'node_modules/b': b } = wanted

test.each([
  ['everything is there', { 'node_modules/a': a, 'node_modules/b': b }, true, true],
  ['nothing is there', null, true, false],
  ['a package is missing', { 'node_modules/b': b }, true, false],
  ['a package has another version', { 'node_modules/a': { ...a, version: '1.0.1' }, 'node_modules/b': b }, true, false],
  ['tools are missing for tests', { 'node_modules/a': a }, true, false],
  ['tools are missing to start', { 'node_modules/a': a }, false, true],
])('%s', (_, found, dev, expected) => {
  expect(isInstalled(wanted, found, dev)).toBe(expected)
})
