import { A, useText } from '#app/ui/language.tsx'

const groups = {
  choose: ['single', 'multiple', 'scale', 'matrix', 'ranking'],
  write: ['number', 'date', 'short', 'long'],
  show: ['heading', 'explanation'],
} as const

/** Which type of question, heading or explanation to add. */
export function TypeChoice({
  shown = ['choose', 'write', 'show'],
  to,
}: {
  shown?: readonly (keyof typeof groups)[]
  /** Where a type is written. */
  to(type: string): string
}) {
  const { say } = useText()
  return (
    <div className="tiles">
      {shown.map((group) => (
        <section key={group}>
          <h2>{say(`surveys-desk:typeGroup.${group}`)}</h2>
          <ul className="type-choice">
            {groups[group].map((type) => (
              <li key={type}>
                <A to={to(type)}>{say(`surveys-desk:type.${type}`)}</A>
                <p className="hint">{say(`surveys-desk:typeHint.${type}`)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
