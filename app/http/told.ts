import { hearUnderstood, type Understood } from '#app/forms/understood.ts'
import { heard } from '#app/journal/heard.ts'
import type { AppLoadContext } from '#app/remix.ts'
import { translator } from '#app/text/translation.ts'
import { isSecure } from './session.ts'

/** The key of the words for what a form did, and figures it understood that were typed otherwise. */
type Told = { key: string | undefined; understood: Understood[] }

const [cookie, figuresCookie] = ['told', 'understood']
const [mostFigures, mostLetters] = [5, 40]
const attributes = `HttpOnly; Path=/; SameSite=Lax${isSecure ? '; Secure' : ''}`
/** Pages for one person, which are kept for nobody: what comes after a form of everybody is a page that says so itself. */
const isPersonal = (path: string) => /^\/(?:(?:en|easy)\/)?(?:desk|my)(?:[/?#]|$)/.test(path)

/** Addresses by which a page says itself what was done. */
const saysItself = (path: string) => /[?&](?:done|saved|moved|sent|applied)(?:[=&#]|$)/.test(path)

/**
 * Runs an action; where it leads to a page of the desk, that page will say what the journal was told last, and which figures were
 * understood that were typed otherwise.
 */
export async function telling<T>(request: Request, run: () => Promise<T>): Promise<T> {
  if (request.method !== 'POST') return run()
  const {
    done: { done, verbs },
    understood,
  } = await hearUnderstood(() => heard(run))
  const last = verbs.at(-1)
  if (!(done instanceof Response) || done.status !== 303) return done
  const path = done.headers.get('Location') ?? ''
  if (!isPersonal(path)) return done
  const leave = (name: string, value: string) =>
    done.headers.append('Set-Cookie', `${name}=${value}; Max-Age=60; ${attributes}`)
  if (last && !saysItself(path)) leave(cookie, last)
  const figures = understood.filter(isFigure).slice(0, mostFigures)
  if (last && figures.length > 0) leave(figuresCookie, encodeURIComponent(JSON.stringify(figures)))
  return done
}

/** What was done by the form that led here, once: the key of its words, and the figures that it understood. */
export function takeTold(context: AppLoadContext, headers: Headers): Told | undefined {
  if (!isPersonal(context.path)) return undefined
  const take = (name: string, shape: string) => {
    const found = new RegExp(`(?:^|;\\s*)${name}=(${shape})(?:;|$)`).exec(context.cookies() ?? '')?.[1]
    if (found) headers.append('Set-Cookie', `${name}=; Max-Age=0; ${attributes}`)
    return found
  }
  const key = `journal:verb.${take(cookie, '[\\w.]{1,60}')}`
  const isVerb = translator(context.lang)(key) !== key.slice(key.indexOf(':') + 1)
  const understood = figuresIn(take(figuresCookie, '[^;\\s]{1,3000}'))
  return isVerb || understood.length > 0 ? { key: isVerb ? key : undefined, understood } : undefined
}

/** A cookie may say anything. */
function figuresIn(left: string | undefined): Understood[] {
  try {
    const found: unknown = JSON.parse(decodeURIComponent(left ?? '[]'))
    return Array.isArray(found) ? found.filter(isFigure).slice(0, mostFigures) : []
  } catch {
    return []
  }
}

const isFigure = (pair: unknown): pair is Understood =>
  Array.isArray(pair) &&
  pair.length === 2 &&
  pair.every((each) => typeof each === 'string' && each.length <= mostLetters)
