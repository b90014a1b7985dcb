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
    <article className="result-row">
      <header>
        <span className="where">{group.section?.label ?? say('answers:place.whole')}</span>
        <CategoryTag category={newest.category} labels={categories} />
      </header>
      <dl>
        <dt>{say('answers:response.summary')}</dt>
        <dd className="text">
          <InLanguages {...wordingOf(newest, 'summary')} />
        </dd>
        <dt>{say('answers:response.view')}</dt>
        <dd className="text">
          <InLanguages {...wordingOf(newest, 'body')} />
        </dd>
        <dt>{say('answers:revisions.title')}</dt>
        <dd>
          <Linked revisions={group.linked} plan={group.consultation.planSlug} />
        </dd>
      </dl>
    </article>
  )
}
