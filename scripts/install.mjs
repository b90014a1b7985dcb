import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const ownNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The Node that runs the portal: the one from npm, which is the same everywhere. */
export function nodePath() {
  return existsSync(ownNode) ? ownNode : process.execPath
}

/** The environment in which programs from node_modules find each other and the right Node. */
export function toolEnv(more = {}) {
  const separator = process.platform === 'win32' ? ';' : ':'
  return { ...process.env, ...more, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(separator) }
}

/** Installs the packages if any is missing or of another version than package-lock.json says. */
export async function ensureInstalled({ dev = false } = {}) {
  if (!isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'), dev)) {
    console.log('Installing packages (about a minute the first time) …')
    const started = Date.now()
    const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(dev ? ['--include=dev'] : [])]
    const code = await runNpm(options)
    if (code !== 0) throw stop('The packages could not be installed: npm ci has failed (see above).')
    console.log(`Packages installed in ${seconds(started)}.`)
  }
  ensureNode()
  const { ensurePatched } = await import('./patch.mjs')
  await ensurePatched()
}

/** Compares what npm says it has installed with what the lock file asks for. */
export function isInstalled(wanted, found, dev) {
  if (!wanted || !found) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const there = found[path]
    if (!there) return Boolean(entry.optional || entry.devOptional || (entry.dev && !dev))
    return there.version === entry.version && there.integrity === entry.integrity
  })
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}

/** The package `node` fetches its program in an install script, which npm may have been told not to run. */
function ensureNode() {
  if (existsSync(ownNode)) return
  const script = join(root, 'node_modules/node/installArchSpecificPackage.js')
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: join(script, '..'), stdio: 'inherit' })
  if (existsSync(ownNode) || Number(process.versions.node.split('.')[0]) >= 24) return
  throw stop('Node 24 could not be installed from npm for this machine. Install Node 24 or newer and start again.')
}

function runNpm(options) {
  const npm = process.env.npm_execpath
  const [program, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...options]] : ['npm', options]
  const shell = program === 'npm' && process.platform === 'win32'
  return new Promise((resolve) => {
    spawn(program, args, { cwd: root, stdio: 'inherit', shell })
      .on('error', (error) => {
        console.error(error.message)
        resolve(1)
      })
      .on('exit', (code) => resolve(code ?? 1))
  })
}

/** An error whose message is all there is to say. */
export function stop(message) {
  return Object.assign(new Error(message), { plain: true })
}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`
