import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')
const documents = files.filter((file) => file.endsWith('.md'))
const textOf = (file: string) => readFileSync(file, 'utf8')

/** `app/http/server/door.test.ts`, `http/` or `submission.ts`: whatever in backticks has the shape of a file or folder of ours. */
const inCode = /`([\w@.-]+(?:\/[\w@.:-]+)*(?:\/|\.(?:ts|tsx|mjs|js|json|sql|css|md|patch)))(?= “|`)/g

/** What commands make. */
const made = textOf('.gitignore').split('\n')

const isThere = (path: string) => {
  if (made.includes(path) || made.includes(`/${path}`)) return true
  const plain = path.replace(/^\.\//, '')
  return files.some((file) => `/${file}`.endsWith(`/${plain}`) || `/${file}`.includes(`/${plain.replace(/\/$/, '')}/`))
}

/** A heading as the address of a page has it. */
const mark = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
const marksOf = (file: string) =>
  new Set([...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => mark(heading)))

test.each(documents)('%s names only files that are there', (document) => {
  const text = textOf(document).replaceAll(/^```[\s\S]*?^```/gm, '')
  const named = [...text.matchAll(inCode)].map(([, path = '']) => path)
  expect(named.filter((path) => !isThere(path))).toEqual([])
})

test.each(documents)('every link in %s leads somewhere', (document) => {
  const links = [...textOf(document).matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
  const astray = links.filter(([, path = '', heading]) => {
    const to = path ? join(dirname(document), path) : document
    if (!files.some((file) => file === to || file.startsWith(`${to.replace(/\/$/, '')}/`))) return true
    return heading !== undefined && !marksOf(to).has(heading)
  })
  expect(astray.map(([link]) => link)).toEqual([])
})
