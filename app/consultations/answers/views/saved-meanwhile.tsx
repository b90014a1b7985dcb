import { type CategoryLabel, CategoryTag } from '#app/consultations/comments/views/marks.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { Category } from '../tables.ts'

export type NewerVersion = { number: number; author: string; summary: string; category: Category; body: string }

/** Two wrote at once: the other wording, beside one's own in the form below. */
export function SavedMeanwhile({ newer, categories }: { newer: NewerVersion; categories: CategoryLabel[] }) {
  const { say } = useText()
  return (
    <Notice tone="warn" title={say('answers:response.newer', { name: newer.author, number: newer.number })}>
      <p>
        <CategoryTag category={newer.category} labels={categories} />
      </p>
      <p lang="ja">
        <strong>{newer.summary}</strong>
      </p>
      <p className="text" lang="ja">
        {newer.body}
      </p>
      <p>{say('answers:response.newerNext')}</p>
    </Notice>
  )
}
