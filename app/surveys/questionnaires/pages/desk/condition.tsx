import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Invalid } from '#app/refusal.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { conditionForm, conditionFrom, withoutOthers } from '../../condition-form.ts'
import { conditionAt, conditionPage } from '../../condition-page.ts'
import { conditionedEntry } from '../../desk-access.ts'
import { setShown } from '../../entry.ts'
import { itemsOf } from '../../items.ts'
import { rowCount, rowStep } from '../../typed-rows.ts'
import { ConditionFormPage } from '../../views/desk/condition-form-page.tsx'

export const handle = { script: true }

export const loader = atDesk(conditionedEntry, async ({ at, number, isPage, ...own }, args) => {
  const { values, ...page } = conditionPage(own.survey.draft, at)
  const title = args.say('surveys-desk:condition.title')
  return { title, at, number, isPage, page, fields: values }
})

export const action = atDesk(conditionedEntry, async ({ actor, survey, at }, args) =>
  act(
    args,
    conditionForm,
    async (sent) => {
      // Of all questions: one that moved behind meanwhile is refused with its number, not as if it were not there.
      const made = conditionFrom(sent, itemsOf(survey.draft), conditionAt(survey.draft, at))
      if ('refused' in made) throw new Invalid(`surveys-desk:refused.${made.refused.code}`, made.refused.field)
      const now = (draft: typeof survey.draft) => conditionAt(draft, at)
      await setShown(db, actor, { survey: survey.slug, key: at, was: sent.was, show: made.show, now })
      return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': at })
    },
    {
      before: (form) => {
        form.state.values = withoutOthers(form.state.values)
        return rowStep(form, { item: '' })
      },
    },
  ),
)

export default function Condition() {
  const { isPage, number, state, sent, ...rest } = usePage<typeof loader, { focus?: string }>()
  const lines = rowCount(state.values, 'lines')
  return <ConditionFormPage {...rest} {...{ isPage, number, state, lines }} focus={sent?.focus ?? ''} />
}
