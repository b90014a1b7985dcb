import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { root } from './install.mjs'

/** Test files run at most, so that daily work is not kept waiting. */
const most = 30
const isTest = /\.test\.tsx?$/
const isCode = /\.(?:ts|tsx|js|mjs)$/
/** Modules a file takes in when it runs: types alone change nothing that runs, and the compiler looks at all of them. */
const taken =
  /(?:^|\n) *(?:import|export)(?! type\b)[^'"\n;]*(?:\{[^}]*\}[^'"\n;]*)?'([^']+)'|\bimport\('([^']+)'\)|new URL\('(\.[^']+)', import\.meta\.url\)/g

/** Tests that read what they do not import. */
const readers = [
  { of: /\.md$/, tests: ['scripts/documents.test.ts'] },
  { of: /^docs\/security\.md$/, tests: ['app/http/server/security-checklist.test.ts'] },
  { of: /^locales\//, tests: ['app/text/locales.test.ts', 'app/journal/journal-list.test.ts'] },
  { of: /^app\/.*\.css$/, tests: ['app/css/vocabulary.test.ts'] },
  { of: /^app\/.*\.tsx$/, tests: ['app/css/vocabulary.test.ts', 'app/text/locales.test.ts', 'app/forms.test.ts'] },
  { of: /^app\/.*\/pages\//, tests: ['app/http/server/site.test.ts'] },
  {
    of: /^app\/.*\.ts$/,
    tests: ['app/text/locales.test.ts', 'app/http/server/outgoing.test.ts', 'app/http/passwords.test.ts'],
  },
  { of: /^db\/(?:migrations\/|schema\.sql$)/, tests: ['db/schema.test.ts', 'db/written-schema.test.ts'] },
  { of: /^package(?:-lock)?\.json$/, tests: ['scripts/packages.test.ts'] },
  { of: /^\.dependency-cruiser\.mjs$/, tests: ['scripts/rules.test.ts'] },
]

/** What differs from a commit, those of it that import rules are about, and the tests it reaches. */
export function whatChanged(commit) {
  const files = changedSince(commit)
  const ruled = files.filter((file) => isCode.test(file) && /^(?:app|db|e2e)\/|^server\.ts$/.test(file))
  return { commit, files, ruled, ...testsOf(files, importGraph()) }
}

/** What differs from a commit, with what git does not know yet; what is gone is not among it. */
export function changedSince(commit) {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  const files = [
    ...git('diff', '--name-only', '--no-renames', '-z', commit, '--'),
    ...git('ls-files', '--others', '--exclude-standard', '-z'),
  ]
  return files.filter((file) => existsSync(join(root, file))).sort()
}

/** Which files take in which, as `import` finds them: relative ones and those of package.json's `imports`. */
export function importGraph() {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
  const rooms = Object.entries(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports)
  const resolve = (from, name) => {
    if (name.startsWith('.')) return join(dirname(from), name)
    for (const [pattern, to] of rooms) {
      const [start = ''] = pattern.split('*')
      if (pattern === name || (pattern.endsWith('*') && name.startsWith(start)))
        return join(to.replace('*', name.slice(start.length)))
    }
  }
  const graph = new Map()
  for (const file of files.split('\0').filter((each) => isCode.test(each) && existsSync(join(root, each)))) {
    const names = [...readFileSync(join(root, file), 'utf8').matchAll(taken)].map(
      (match) => match[1] ?? match[2] ?? match[3],
    )
    graph.set(file, new Set(names.map((name) => resolve(file, name)).filter(Boolean)))
  }
  return graph
}

/**
 * Tests that what has changed reaches, the nearest first: those that changed, that read it, that import it, that import
 * what imports it. Of a file that everything uses the nearest are run, and the others counted.
 */
export function testsOf(changed, graph) {
  const steps = new Map(changed.map((file) => [file, 0]))
  for (const { of, tests } of readers) {
    if (changed.some((file) => of.test(file))) for (const each of tests) if (!steps.has(each)) steps.set(each, 1)
  }
  const users = new Map()
  for (const [file, imports] of graph) for (const each of imports) users.set(each, [...(users.get(each) ?? []), file])
  // a Map is walked in the order in which it grows: breadth first
  for (const [file, step] of steps) {
    for (const user of users.get(file) ?? []) if (!steps.has(user)) steps.set(user, step + 1)
  }
  const folders = new Set(changed.map((file) => dirname(file)))
  const isBeside = (file) => (folders.has(dirname(file)) ? 0 : 1)
  const found = [...steps.keys()]
    .filter((file) => isTest.test(file) && graph.has(file))
    .sort((a, b) => steps.get(a) - steps.get(b) || isBeside(a) - isBeside(b) || a.localeCompare(b))
  return { tests: found.slice(0, most), further: Math.max(0, found.length - most) }
}
