import type { LetterForm } from '#app/documents/letters.ts'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'

type Part = { from: number; to: number }
const forms = ['one', 'four'] as const

/** The parts in which letters with codes are printed, each on whole sheets or as cards. */
export function LetterParts({
  parts,
  range,
  to,
}: {
  parts: Part[]
  range: string
  to(form: LetterForm, part: Part): string
}) {
  const { say, written } = useText()
  return (
    <DataTable
      caption={say('survey-paper:batch.parts')}
      isTitled
      columns={[
        { key: 'range', label: range, head: true },
        ...forms.map((form) => ({ key: form, label: written(`survey-paper:batch.${form}`) })),
      ]}
      rows={parts.map((part) => ({
        key: String(part.from),
        cells: {
          range: `No. ${part.from} – ${part.to}`,
          ...Object.fromEntries(
            forms.map((form) => [
              form,
              <A key={form} to={to(form, part)}>
                PDF
                <span className="vh">
                  {' '}
                  {say(`survey-paper:batch.${form}`)} {`${part.from}–${part.to}`}
                </span>
              </A>,
            ]),
          ),
        },
      }))}
    />
  )
}
