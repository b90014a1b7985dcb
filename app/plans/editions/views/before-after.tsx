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
      <div className="change whole-change" lang={original}>
        <p>
          <Difference parts={parts} />
        </p>
      </div>
      {!isSame && before && after && (
        <div className="before-after">
          <section>
            <h2>{say('plans:comparison.before')}</h2>
            <p lang={original}>
              <Side parts={parts} side="before" />
            </p>
          </section>
          <section>
            <h2>{say('plans:comparison.after')}</h2>
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
