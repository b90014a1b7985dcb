import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { nodePath, root, seconds, stop, toolEnv } from './install.mjs'

const sources = ['app', 'locales', 'public', 'remix.config.js', 'vite.config.ts', 'package.json', 'package-lock.json']
const stamp = join(root, 'build/.made-from')

/** Builds the pages unless build/ was made from exactly these sources. */
export async function ensureBuilt() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return
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
  compress(join(root, 'build/client'))
  writeFileSync(stamp, now)
}

/** Beside every text file its smaller forms, which the server hands out as they are. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(css|js|svg|txt)$/.test(entry.name)) continue
    const file = join(entry.parentPath ?? entry.path, entry.name)
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
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
