// npm run test:office
// Makes every file for a spreadsheet or a word processor that the demo has, opens each in LibreOffice and compares what it
// shows. Where LibreOffice is missing and may be installed, it is.
import { spawnSync } from 'node:child_process'
import { ensureInstalled, root, toolEnv } from './install.mjs'
import { install, mayInstall, which } from './system.mjs'

const packages = 'libreoffice-calc-nogui libreoffice-writer-nogui'
const run = (command) =>
  spawnSync(command, { cwd: root, shell: true, stdio: 'inherit', env: toolEnv({ TOMONI_OFFICE: '1' }) }).status

await ensureInstalled({ dev: true })
if (!which('soffice') && mayInstall()) run(`apt-get update && ${install(packages)}`)
if (!which('soffice')) {
  console.error(`There is no LibreOffice here. Install it first: on Debian the packages ${packages}.`)
  process.exit(1)
}
process.exit(run('vitest run app/http/crawl/exports.office.test.ts') ?? 1)
