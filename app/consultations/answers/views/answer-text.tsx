import { AnswerRow } from '#app/consultations/comments/views/answer-row.tsx'
import { Linked } from '#app/consultations/comments/views/linked.tsx'
import { type CategoryLabel, CategoryTag, type Shown } from '#app/consultations/comments/views/marks.tsx'
import { InLanguages } from '#app/ui/in-languages.tsx'
import { useText } from '#app/ui/language.tsx'
import { wordingOf } from '#app/wording.ts'
import type { GroupPage } from '../group-page.ts'

/** What will stand in the result: summary, answer, category, and what was changed. */
export function AnswerText({ group, categories }: { group: Shown<GroupPage>; categories: CategoryLabel[] }) {
  const { say } = useText()
  const [newest] = group.versions
  if (!newest) return null
  return (
    <AnswerRow
      level="h2"
      summary={newest.summary}
      translated={<InLanguages {...wordingOf(newest, 'summary')} />}
      meta={[group.section?.label ?? say('answers:place.whole')]}
      tag={<CategoryTag category={newest.category} labels={categories} />}
      body={<InLanguages {...wordingOf(newest, 'body')} />}
      changed={<Linked revisions={group.linked} plan={group.consultation.planSlug} />}
    />
  )
}
