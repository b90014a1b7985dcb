import { heard } from '#app/journal/heard.ts'
import type { AppLoadContext } from '#app/remix.ts'
import { translator } from '#app/text/translation.ts'
import { isSecure } from './session.ts'

const cookie = 'told'
const attributes = `HttpOnly; Path=/; SameSite=Lax${isSecure ? '; Secure' : ''}`
/** Pages for one person, which are kept for nobody: what comes after a form of everybody is a page that says so itself. */
const isPersonal = (path: string) => /^\/(?:(?:en|easy)\/)?(?:desk|my)(?:[/?#]|$)/.test(path)

/** Addresses by which a page says itself what was done. */
const saysItself = (path: string) => /[?&](?:done|saved|moved|sent|applied)(?:[=&#]|$)/.test(path)

/** Runs an action; where it leads to a page of the desk, that page will say what the journal was told last. */
export async function telling<T>(request: Request, run: () => Promise<T>): Promise<T> {
  if (request.method !== 'POST') return run()
  const { done, verbs } = await heard(run)
  const last = verbs.at(-1)
  if (!last || !(done instanceof Response) || done.status !== 303) return done
  const path = done.headers.get('Location') ?? ''
  if (isPersonal(path) && !saysItself(path))
    done.headers.append('Set-Cookie', `${cookie}=${last}; Max-Age=60; ${attributes}`)
  return done
}

/** What was done by the form that led here, once: the key of its words. */
export function takeTold(context: AppLoadContext, headers: Headers): string | undefined {
  if (!isPersonal(context.path)) return undefined
  const verb = /(?:^|;\s*)told=([\w.]{1,60})(?:;|$)/.exec(context.cookies() ?? '')?.[1]
  if (!verb) return undefined
  headers.append('Set-Cookie', `${cookie}=; Max-Age=0; ${attributes}`)
  const key = `journal:verb.${verb}`
  return translator(context.lang)(key) === key.slice(key.indexOf(':') + 1) ? undefined : key
}
