import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { Invalid } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { type Db, db } from '#db/connection'
import { conditionForm, conditionFrom, withoutOthers } from '../../condition-form.ts'
import { conditionAt, conditionPage } from '../../condition-page.ts'
import { editedEntry, editedPage, framed } from '../../desk-access.ts'
import { setShown } from '../../entry.ts'
import { itemsOf } from '../../items.ts'
import { numbersOf } from '../../questionnaire.ts'
import { rowCount, rowStep } from '../../typed-rows.ts'
import { ConditionFormPage } from '../../views/desk/condition-form-page.tsx'

export const handle = { script: true }

/** Of an entry or of a page: its address says which. */
async function conditionedEntry(db: Db, me: Staff, named: Named) {
  if (named.page !== undefined) {
    const { page, number, ...own } = await editedPage(db, me, named)
    return { ...own, at: page.key, number, isPage: true }
  }
  const { entry, ...own } = await editedEntry(db, me, named)
  return { ...own, at: entry.key, number: numbersOf(own.survey.draft)[entry.key] ?? null, isPage: false }
}

export const loader = atDesk(conditionedEntry, async ({ at, number, isPage, ...own }, args) => {
  const { values, ...page } = conditionPage(own.survey.draft, at)
  const title = args.say('surveys-desk:condition.title')
  return { title, ...framed(own), at, number, isPage, page, form: freshForm(values) }
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
  const { form, isPage, number, ...rest } = useLoaderData<typeof loader>()
  const sent = useActionData<{ focus?: string }>()
  const state = shownForm(sent, form)
  const lines = rowCount(state.values, 'lines')
  return <ConditionFormPage {...rest} {...{ isPage, number, state, lines }} focus={sent?.focus ?? ''} />
}
