// Mends postgres.js as db/postgres.patch says; npm runs it after every install, npm start and npm test before anything else.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const madeFor = '3.4.9'

/** Loud where another version is installed: whoever takes it up looks at the patch again. */
export async function ensurePatched(folder = join(root, 'node_modules/postgres')) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (version !== madeFor) {
    throw stop(
      `db/postgres.patch was made for postgres ${madeFor}; ${version} is installed. Take the patch up to it, or away.`,
    )
  }
  const { applyPatch, parsePatch, reversePatch } = await import('diff')
  for (const patch of parsePatch(readFileSync(join(root, 'db/postgres.patch'), 'utf8'))) {
    const file = join(folder, patch.newFileName.slice(2))
    const now = readFileSync(file, 'utf8')
    if (applyPatch(now, reversePatch(patch)) !== false) continue
    const mended = applyPatch(now, patch)
    if (mended === false) throw stop(`db/postgres.patch does not fit ${file}. Run: npm ci`)
    // a new file in its place: the old one may be shared with other folders, or be read just now
    writeFileSync(`${file}.${process.pid}`, mended)
    renameSync(`${file}.${process.pid}`, file)
  }
}

const stop = (message) => Object.assign(new Error(message), { plain: true })

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensurePatched().catch((error) => {
    console.error(error.plain ? error.message : error)
    process.exit(1)
  })
}
