import { AsyncLocalStorage } from 'node:async_hooks'

/** What somebody typed, and the figure it was taken for. */
export type Understood = [typed: string, meant: string]

const listening = new AsyncLocalStorage<Map<string, string>>()

/** Runs something and says which figures were understood meanwhile that were typed otherwise. */
export async function hearUnderstood<T>(run: () => Promise<T>): Promise<{ done: T; understood: Understood[] }> {
  const understood = new Map<string, string>()
  return { done: await listening.run(understood, run), understood: [...understood] }
}

/** What was typed was taken for this figure, or for none. */
export function understand<Meant extends string | number | undefined>(typed: string, meant: Meant): Meant {
  const own = typed.trim()
  if (meant !== undefined && String(meant) !== own) listening.getStore()?.set(own, String(meant))
  return meant
}
