import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'

type Read = { id: string; passages: [number, number][] | null }

/** The text as it was sent, with the passages that opinions were read from; `current` is the one looked at. */
export function Original({ body, read, current }: { body: string; read: Read[]; current?: string }) {
  const { t } = useText()
  const places = read
    .flatMap(({ id, passages }, at) => (passages ?? [[0, body.length]]).map(([start, end]) => ({ id, at, start, end })))
    .sort((a, b) => a.start - b.start)
  const isPlain = read.length === 1 && read[0]?.passages === null
  if (isPlain || places.length === 0)
    return (
      <div className="original" lang="ja">
        {body}
      </div>
    )
  let last = 0
  const parts = places.map(({ id, at, start, end }) => {
    const from = Math.max(start, last)
    const before = body.slice(last, from)
    last = Math.max(last, end)
    const text = body.slice(from, end)
    return (
      <span key={`${id}-${start}`}>
        {before}
        {text && (
          <mark data-current={id === current || undefined}>
            {text.trimEnd()}
            <A
              to={href('/desk/opinions/:opinion', { opinion: id })}
              className="mark-number"
              aria-label={t('answers:reading.opinion', { number: at + 1 })}
            >
              {at + 1}
            </A>
            {text.slice(text.trimEnd().length)}
          </mark>
        )}
      </span>
    )
  })
  return (
    <div className="original" lang="ja">
      {parts}
      {body.slice(last)}
    </div>
  )
}
