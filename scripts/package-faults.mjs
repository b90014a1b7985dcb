// Asks the npm registry in use for known faults of the packages that run the portal:
//   npm test -- --only packages
// A fault of high severity or worse is mended (another version in package.json, an override), or excused for a while, with the
// reason, at most half a year, in excused-package-faults.json: { "GHSA-…": { "reason": "…", "until": "2027-03-31" } }.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const patience = 60_000
const grave = ['high', 'critical']
const longestExcuse = 183 * 86_400_000

/**
 * Out of what npm audit says: null where the registry did not answer the question, else a line for each grave fault that is not
 * excused today.
 */
export function findFaults(report, excused, today) {
  if (!report?.vulnerabilities) return null
  const furthest = new Date(Date.parse(today) + longestExcuse).toISOString().slice(0, 10)
  const advisories = Object.values(report.vulnerabilities).flatMap(({ via }) => via.filter((each) => each?.url))
  const lines = advisories.flatMap(({ url, severity, name, range, title }) => {
    const id = url.split('/').at(-1)
    const excuse = excused[id]
    if (!grave.includes(severity) || (excuse && excuse.until >= today && excuse.until <= furthest)) return []
    return [`${id} ${severity}: ${name} ${range}: ${title}${excuse ? ` (excused until ${excuse.until})` : ''}`]
  })
  return [...new Set(lines)].sort()
}

function audit() {
  return new Promise((resolve) => {
    const options = ['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-retries=0']
    const child = spawn('npm', options, { cwd: root, shell: process.platform === 'win32' })
    const limit = setTimeout(() => child.kill(), patience)
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', () => resolve(''))
    child.on('close', () => {
      clearTimeout(limit)
      resolve(output)
    })
  })
}

function readReport(output) {
  try {
    return JSON.parse(output)
  } catch {
    return null
  }
}

if (import.meta.main) {
  const excused = JSON.parse(readFileSync(join(root, 'scripts/excused-package-faults.json'), 'utf8'))
  const report = readReport(await audit())
  const faults = findFaults(report, excused, new Date().toISOString().slice(0, 10))
  if (!faults) console.log(`Not known: the npm registry does not say (${report?.message ?? 'no answer'}).`)
  else if (faults.length === 0) console.log('None of high severity that is not excused.')
  else console.log(faults.join('\n'))
  // A fault somebody found last night is no reason why this version should not pass for whoever tries it out.
  if (faults?.length && process.env.CI) process.exitCode = 1
}
