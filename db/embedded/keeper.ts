import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isAlive } from './postmaster.ts'

/** The process that stops the server when it ends. Others who find the server running are its guests. */
export function becomeKeeper(file: string): boolean {
  if (hasKeeper(file)) return false
  writeFileSync(`${file}.${process.pid}`, self())
  renameSync(`${file}.${process.pid}`, file)
  return true
}

/** Whether another process that still runs keeps this server. */
export function hasKeeper(file: string): boolean {
  const [pid = '', since] = read(file).split(' ')
  return Number(pid) !== process.pid && isAlive(Number(pid)) && startOf(Number(pid)) === since
}

export function isKeeper(file: string): boolean {
  return read(file) === self()
}

export function leave(file: string): void {
  if (isKeeper(file)) rmSync(file, { force: true })
}

const self = (): string => `${process.pid} ${startOf(process.pid)}`

/** Numbers of processes are used again; together with the time of the start they are not. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
