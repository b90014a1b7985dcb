import { A, useText } from '#app/ui/language.tsx'

/** The sentences of a block, with a place to cut after each but the last. */
export function CutList({ sentences, cut, to }: { sentences: string[]; cut: number; to: (at: number) => string }) {
  const { say } = useText()
  if (sentences.length < 2) return null
  return (
    <ol className="panel">
      {sentences.map((sentence, index) => (
        <li key={index}>
          {sentence}
          {index < sentences.length - 1 && (
            <p>
              <A to={to(index + 1)} aria-current={index + 1 === cut ? 'true' : undefined}>
                {say(index + 1 === cut ? 'plans-desk:split.here' : 'plans-desk:split.cut')}
              </A>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
