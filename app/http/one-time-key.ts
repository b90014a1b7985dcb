import { createHash } from 'node:crypto'
import { formKey } from '#app/forms/carried.ts'
import { keyOf, keyPart } from '#app/forms/form-origin.ts'
import type { Sent } from './typed.ts'

// What says who sends and when the page was made; everything else is what is sent.
const besides = new Set(['formKey', 'stamp', 'website'])

/**
 * Makes the one-time key of a form one for what it says and where it is sent: the same words sent again are the same
 * sending, other words with the same key (after Back, or by the next person at the machine) are another one.
 */
export async function keyToContent(data: FormData, { path = '' }: Pick<Sent, 'path'>): Promise<void> {
  const [key, ...more] = data.getAll('formKey')
  if (more.length > 0 || !formKey.safeParse(key).success) return
  const said: [name: string, value: string][] = []
  for (const [name, value] of data) {
    if (!besides.has(name)) said.push([name, typeof value === 'string' ? value : await digestOf(value)])
  }
  data.set('formKey', keyOf(short(String(key)), short(JSON.stringify([key, path, said]))))
}

const short = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, keyPart)

const digestOf = async (file: File): Promise<string> =>
  createHash('sha256')
    .update(Buffer.from(await file.arrayBuffer()))
    .digest('base64url')
