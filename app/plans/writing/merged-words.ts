import type { mergedBlock } from './desk-access.ts'

type Merged = Awaited<ReturnType<typeof mergedBlock>>

const joined = (texts: (string | null)[]) => texts.filter(Boolean).join('\n\n')

/** The form of two blocks: their words read on as they stand, whichever of the two is kept. */
export function bothOf({ section, keep }: Merged, other: string | undefined) {
  const both = section.blocks.filter(({ key }) => key === keep.key || key === other)
  return {
    body: joined(both.map(({ body }) => body)),
    easy: joined(both.map(({ easy }) => easy)),
    en: joined(both.map(({ en }) => en)),
    gone: other ?? '',
    keepVersion: keep.versionId,
    goneVersion: both.find(({ key }) => key === other && key !== keep.key)?.versionId ?? '',
  }
}

/** Another one was chosen: its words come in place of those of the first, but not of what somebody wrote. */
export function withAnother(found: Merged, typed: Record<string, string | string[]>) {
  const [was, next] = [bothOf(found, String(typed.gone)), bothOf(found, String(typed.with))]
  const texts = (['body', 'easy', 'en'] as const).map((name) => {
    const own = String(typed[name] ?? '').replaceAll('\r\n', '\n')
    return [name, own === was[name] ? next[name] : own]
  })
  return { ...typed, ...next, ...Object.fromEntries(texts) }
}
