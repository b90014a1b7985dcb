import { type CategoryLabel, CategoryTag } from '#app/consultations/comments/views/marks.tsx'
import { InLanguages } from '#app/ui/in-languages.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { type TranslatedFrom, wordingOf } from '#app/wording.ts'
import type { answerWords } from '../answer-words.ts'
import type { Category } from '../tables.ts'

export type NewerVersion = ReturnType<typeof answerWords> & {
  number: number
  author: string
  category: Category
  translatedFrom: TranslatedFrom
}

/** Two wrote at once: the other wording, beside one's own in the form below. */
export function SavedMeanwhile({ newer, categories }: { newer: NewerVersion; categories: CategoryLabel[] }) {
  const { say } = useText()
  return (
    <Notice tone="warn" title={say('answers:response.newer', { name: newer.author, number: newer.number })}>
      <p>
        <CategoryTag category={newer.category} labels={categories} />
      </p>
      <InLanguages {...wordingOf(newer, 'summary')} />
      <div className="text">
        <InLanguages {...wordingOf(newer, 'body')} />
      </div>
      <p>{say('answers:response.newerNext')}</p>
    </Notice>
  )
}
