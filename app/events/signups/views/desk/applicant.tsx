import { useText } from '#app/ui/language.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import type { Applicant } from '../../signup.ts'

export function ApplicantShown({ person }: { person: Applicant }) {
  const { say } = useText()
  const fields = (['name', 'nameKana', 'email', 'phone', 'needs'] as const).map((field) => ({
    term: say(`events:person.${field}`),
    detail: person[field] && <div className="typed">{person[field]}</div>,
  }))
  const companions = {
    term: say('events:person.companions'),
    detail: person.companions.length > 0 && <div className="typed">{person.companions.join('\n')}</div>,
  }
  return (
    <>
      <Notice tone="info">
        <p>{say('events-desk:person.recorded')}</p>
      </Notice>
      <Definition items={[...fields, companions].filter(({ detail }) => detail)} />
    </>
  )
}
