import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequestHandler, type ServerBuild } from '#app/remix.ts'
import type { Render } from './listener.ts'
import { sitePage } from './site.ts'
import { readStaticFiles, type StaticFile } from './static-files.ts'

type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void
/** What renders the pages, and the files that belong to them. */
type Pages = { render: Render; files: Map<string, StaticFile>; middleware?: Middleware; close?(): Promise<void> }

export async function builtPages(): Promise<Pages> {
  const folder = new URL('../../../build/', import.meta.url)
  const build: ServerBuild = await import(new URL('server/index.js', folder).href)
  return { render: renderOf(build), files: readStaticFiles(new URL('client', folder)) }
}

/** One Remix for each page, which then has one pattern to match; made when the page is first asked for. */
function renderOf(build: ServerBuild): Render {
  const handlers = new Map<string, Render>()
  return (request, context) => {
    const { pattern } = sitePage(new URL(request.url).pathname)
    const handler = handlers.get(pattern) ?? createRequestHandler(only(build, ['root', pattern]), 'production')
    handlers.set(pattern, handler)
    return handler(request, context)
  }
}

function only(build: ServerBuild, ids: string[]): ServerBuild {
  const chosen = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)))
  const assets = { ...build.assets, routes: chosen(build.assets.routes) }
  return { ...build, routes: chosen(build.routes), assets }
}

/** Out of the sources, where a developer works on them. */
export async function livePages(): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  return {
    async render(request, context) {
      const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
      return createRequestHandler(build, 'development')(request, context)
    },
    files: new Map(),
    middleware: vite.middlewares,
    close: () => vite.close(),
  }
}
