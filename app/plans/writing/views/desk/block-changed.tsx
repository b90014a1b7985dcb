import { useText } from '#app/ui/language.tsx'
import { Difference, Notice } from '#app/ui/parts.tsx'
import type { CurrentBlock } from '../../working-blocks.ts'

const fields = ['body', 'easy', 'en'] as const

/** Somebody edited the block while its split, merge or removal was being thought about: what they changed. */
export function BlockChanged({ current }: { current: CurrentBlock | null | undefined }) {
  const { say } = useText()
  if (!current?.parts) return null
  return (
    <Notice tone="warn" title={say('plans-desk:changed.title')}>
      {fields.map(
        (name) =>
          current.parts[name] && (
            <p key={name} lang={name === 'en' ? 'en' : 'ja'}>
              <Difference parts={current.parts[name]} />
            </p>
          ),
      )}
      <p>{say('plans-desk:changed.next')}</p>
    </Notice>
  )
}
