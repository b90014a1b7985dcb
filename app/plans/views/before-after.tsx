import { useText } from '#app/ui/language.tsx'
import { Difference, type DifferencePart } from '#app/ui/parts.tsx'
import { useOriginal } from './names.tsx'

const without = (parts: DifferencePart[], kind: DifferencePart['kind']) => parts.filter((part) => part.kind !== kind)

/** A change read in one text, and the two texts beside each other. */
export function BeforeAfter({ before, after, parts }: { before: string; after: string; parts: DifferencePart[] }) {
  const { say } = useText()
  const original = useOriginal()
  const isSame = before === after
  return (
    <>
      <div className="change mb-10" lang={original}>
        <p className="text-[1.125rem]">
          <Difference parts={parts} />
        </p>
      </div>
      {!isSame && before && after && (
        <div className="mb-8 grid gap-x-12 gap-y-6 md:grid-cols-2">
          <section>
            <h2 className="mt-0! text-[1rem]!">{say('plans:comparison.before')}</h2>
            <p lang={original}>
              <Side parts={parts} side="before" />
            </p>
          </section>
          <section>
            <h2 className="mt-0! text-[1rem]!">{say('plans:comparison.after')}</h2>
            <p lang={original}>
              <Side parts={parts} side="after" />
            </p>
          </section>
        </div>
      )}
    </>
  )
}

/** One side of a change, with what the other side does not have marked. */
export function Side({ parts, side }: { parts: DifferencePart[]; side: 'before' | 'after' }) {
  return <Difference parts={without(parts, side === 'before' ? 'added' : 'removed')} />
}
