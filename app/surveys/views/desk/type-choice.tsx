import { paths } from '../../../paths.ts'
import { A, useText } from '../../../ui/language.tsx'

const groups = {
  choose: ['single', 'multiple', 'scale', 'matrix', 'ranking'],
  write: ['number', 'date', 'short', 'long'],
  show: ['heading', 'explanation'],
} as const

/** Which type of question, heading or explanation to add. People already answering get no more questions. */
export function TypeChoice({
  survey,
  place,
  isPublic,
}: {
  survey: string
  place: { page: string; before: string | null }
  isPublic: boolean
}) {
  const { say } = useText()
  const shown = isPublic ? (['show'] as const) : (['choose', 'write', 'show'] as const)
  return (
    <div className="tiles">
      {shown.map((group) => (
        <section key={group}>
          <h2>{say(`surveys-desk:typeGroup.${group}`)}</h2>
          <ul className="type-choice">
            {groups[group].map((type) => (
              <li key={type}>
                <A to={paths.newSurveyEntry(survey, { ...place, type })}>{say(`surveys-desk:type.${type}`)}</A>
                <p className="hint">{say(`surveys-desk:typeHint.${type}`)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
