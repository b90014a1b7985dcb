import type { TypingQuestion } from '../../typing-fields.ts'

/** What the summary of errors calls each field of a sheet. */
export function fieldLabels(questions: TypingQuestion[], name: (number: number) => string): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ number, fields }) =>
      fields.map(({ field, row }) => [field, row ? `${name(number)} ${row.ja}` : name(number)]),
    ),
  )
}
