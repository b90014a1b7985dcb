import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The unprivileged account PostgreSQL runs as, or null where the program itself is unprivileged. */
export type Account = { uid: number; gid: number; name: string } | null

/** PostgreSQL refuses to run as root, so root lends it the account that owns the folder, `postgres` or `nobody`. */
export function chooseAccount(folder: string): Account {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0)
  const owner = statSync(folder).uid
  const chosen =
    accounts.find((account) => account.uid === owner) ??
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === 'nobody')
  if (!chosen)
    throw new Error('PostgreSQL cannot run as root, and there is no account "postgres" or "nobody" to run it.')
  return chosen
}

/** Whether the account can walk down to the folder (a project below /root is out of its reach). */
export function canReach(account: Account, folder: string): boolean {
  if (!account) return true
  const { uid, gid } = account
  return spawnSync('/bin/sh', ['-c', 'cd "$1" 2>/dev/null', 'sh', folder], { uid, gid, cwd: '/' }).status === 0
}

/** A place of its own for every folder that PostgreSQL cannot reach. */
export function placeOutside(folder: string): string {
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 8)
  return join('/var/lib/tomoni', `${basename(dirname(folder)) || 'portal'}-${mark}`)
}

export function give(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid)
}

export const identity = (account: Account): { uid?: number; gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {}

/** PG… variables of the person who starts us must not steer the cluster. */
export function plainEnv(): NodeJS.ProcessEnv {
  return {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    LC_MESSAGES: 'C',
  }
}
