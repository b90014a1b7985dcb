import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './install.mjs'
import { findFaults } from './package-faults.mjs'

const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))

type Entry = { version: string; integrity?: string; resolved?: string; link?: boolean; optionalDependencies?: object }

test('every package in the lock file has its hash, and comes from a registry', () => {
  const packages: [string, Entry][] = Object.entries(read('package-lock.json').packages)
  const strange = packages.filter(
    ([path, { integrity, resolved, link }]) =>
      path !== '' &&
      // out of a registry: no git, no folder, no plain http
      (link ||
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
        (resolved && !/^https:\/\/[^/]+\/.+\.tgz$/.test(resolved))),
  )
  expect(strange.map(([path]) => path)).toEqual([])
})

test('the lock file knows the builds for every platform: else npm ci fails on the others', () => {
  const packages: Record<string, Entry> = read('package-lock.json').packages
  /** As Node looks for a package: beside who asks, then beside whatever is above. */
  const isFound = (name: string, from: string): boolean =>
    `${from}${from && '/'}node_modules/${name}` in packages ||
    (from !== '' && isFound(name, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))))
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).flatMap((name) => (isFound(name, path) ? [] : `${path}: ${name}`)),
  )
  expect(missing).toEqual([])
})

test('every package we ask for has one exact version', () => {
  const { dependencies, devDependencies } = read('package.json')
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(npm:[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  )
  expect(loose).toEqual([])
})

test('the rules for updates name what we ask for, and all that comes as a program for each platform', () => {
  const { dependencies, devDependencies, overrides } = read('package.json')
  const asked = Object.keys({ ...dependencies, ...devDependencies, ...overrides })
  type Rule = { matchPackageNames?: string[]; matchDepNames?: string[]; addLabels?: string[]; automerge?: boolean }
  const rules: Rule[] = read('.github/renovate.json').packageRules
  const named = rules.flatMap((rule) => [...(rule.matchPackageNames ?? []), ...(rule.matchDepNames ?? [])])
  expect(named.filter((name) => !asked.includes(name))).toEqual([])

  const packages: Record<string, Entry & { os?: string[]; cpu?: string[] }> = read('package-lock.json').packages
  const isBuild = (name: string) => packages[`node_modules/${name}`]?.os ?? packages[`node_modules/${name}`]?.cpu
  const everyPlatform = asked.filter((name) =>
    Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {}).some(isBuild),
  )
  const watched = rules.find(({ addLabels }) => addLabels?.includes('every-platform'))
  expect(watched).toMatchObject({ automerge: false, matchPackageNames: expect.arrayContaining(everyPlatform) })
})

const advisory = {
  name: 'a',
  range: '<2',
  title: 'It breaks',
  severity: 'high',
  url: 'https://github.com/advisories/GHSA-a',
}
const report = {
  vulnerabilities: {
    a: { via: [advisory] },
    // carries the fault of another, which is told there
    b: { via: ['a'] },
    c: { via: [{ ...advisory, severity: 'moderate', url: 'https://github.com/advisories/GHSA-c' }] },
  },
}
const line = 'GHSA-a high: a <2: It breaks'

test.each([
  ['a grave fault', report, {}, [line]],
  ['one excused', report, { 'GHSA-a': { reason: 'not reached', until: '2027-01-31' } }, []],
  [
    'one whose excuse is over',
    report,
    { 'GHSA-a': { reason: 'not reached', until: '2027-01-30' } },
    [`${line} (excused until 2027-01-30)`],
  ],
  [
    'one excused for longer than half a year',
    report,
    { 'GHSA-a': { reason: 'not reached', until: '2027-09-01' } },
    [`${line} (excused until 2027-09-01)`],
  ],
  ['no fault', { vulnerabilities: {} }, {}, []],
  ['a registry that does not say', { message: '405 Method Not Allowed', error: { summary: '' } }, {}, null],
  ['no answer at all', null, {}, null],
])('what the registry knows: %s', (_, said, excused, expected) => {
  expect(findFaults(said, excused, '2027-01-31')).toEqual(expected)
})

test('every excuse has its reason and its end', () => {
  const excuses: [string, { reason?: string; until?: string }][] = Object.entries(
    read('scripts/excused-package-faults.json'),
  )
  const wrong = excuses.filter(
    ([id, { reason = '', until = '' }]) => !/^GHSA-/.test(id) || reason.length < 10 || !/^\d{4}-\d\d-\d\d$/.test(until),
  )
  expect(wrong).toEqual([])
})
