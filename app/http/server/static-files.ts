import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SharedBody } from './shared-body.ts'

export type StaticFile = { headers: Record<string, string>; body: SharedBody }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
}

/**
 * The files that came with the portal, by their path, read once: few and small. Only what was there at the start is
 * served, so that no address can lead out of the folder.
 */
export function readStaticFiles(at: URL): Map<string, StaticFile> {
  const folder = fileURLToPath(at)
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // Remix writes down all pages for those that hydrate: nothing here does, and nobody gets the site map
    if (!entry.isFile() || /^manifest-\w+\.js$/.test(entry.name)) continue
    const full = join(entry.parentPath, entry.name)
    const path = full.slice(folder.length).replaceAll('\\', '/')
    // names of assets carry a hash of their content
    const age = path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'max-age=3600'
    const type = types[extname(path)] ?? 'application/octet-stream'
    const headers = { 'content-type': type, 'cache-control': `public, ${age}` }
    files.set(path, { headers, body: new SharedBody(readFileSync(full), 11) })
  }
  return files
}
