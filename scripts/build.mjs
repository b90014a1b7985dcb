import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodePath, root, seconds, stop, toolEnv } from './install.mjs'
import { ensurePatched } from './patch.mjs'

const sources = ['app', 'locales', 'public', 'remix.config.js', 'vite.config.ts', 'package.json', 'package-lock.json']
const stamp = join(root, 'build/.made-from')

/** Builds the pages unless build/ was made from exactly these sources. */
export async function ensureBuilt() {
  await ensurePatched()
  const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
  if (isBuilt()) return
  const letGo = await takeLock()
  try {
    if (!isBuilt()) await buildNow()
  } finally {
    letGo()
  }
}

/** Tests that start side by side build once: two builds at a time would write over each other. */
async function takeLock() {
  const lock = join(root, '.cache/building')
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      return () => rmSync(lock, { recursive: true, force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    // left over by a build that was killed
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > 180_000) rmSync(lock, { recursive: true, force: true })
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function buildNow() {
  console.log('Building the pages …')
  const started = Date.now()
  await build({ quiet: true })
  console.log(`Built in ${seconds(started)}.`)
}

/** Quiet: what the tools have to say is shown only where they fail. */
export async function build({ quiet }) {
  const now = fingerprint()
  rmSync(stamp, { force: true })
  const cli = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const child = spawn(nodePath(), [cli, 'vite:build', '--logLevel', 'warn'], {
    cwd: root,
    env: toolEnv({ NODE_ENV: 'production' }),
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }
  const code = await new Promise((resolve) => child.on('error', () => resolve(1)).on('close', resolve))
  if (code !== 0) throw stop(`${output}\nThe pages could not be built (see above).`.trim())
  writeFileSync(stamp, now)
}

/** By content, not by time: changing branches to and fro builds nothing anew. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources) add(hash, source)
  return hash.digest('hex')
}

function add(hash, path) {
  const full = join(root, path)
  if (!existsSync(full) || /\.test\.tsx?$/.test(path)) return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) add(hash, `${path}/${name}`)
  } else {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build({ quiet: false }).catch((error) => {
    console.error(error.plain ? error.message : error)
    process.exit(1)
  })
}
