import { AsyncLocalStorage } from 'node:async_hooks'

const listening = new AsyncLocalStorage<string[]>()

/** Runs something and says what the journal was told meanwhile, the last at the end. */
export async function heard<T>(run: () => Promise<T>): Promise<{ done: T; verbs: string[] }> {
  const verbs: string[] = []
  return { done: await listening.run(verbs, run), verbs }
}

/** The journal was told of this. */
export const tell = (verb: string) => listening.getStore()?.push(verb)
