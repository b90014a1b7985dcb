import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { Invalid } from '#app/refusal.ts'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { db } from '#db/connection'
import { conditionForm, conditionFrom, withoutOthers } from '../../condition-form.ts'
import { conditionAt, conditionPage } from '../../condition-page.ts'
import { editedEntry, editedPage, framed } from '../../desk-access.ts'
import { setShown } from '../../entry.ts'
import { itemsOf } from '../../items.ts'
import { numbersOf } from '../../questionnaire.ts'
import { rowCount, stepped } from '../../typed-rows.ts'
import { ConditionFormPage } from '../../views/desk/condition-form-page.tsx'

export const handle = { script: true }

/** Of an entry or of a page: its address says which. */
async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  if (args.params.page !== undefined) {
    const { page, number, ...own } = await editedPage(db, me, args.params)
    return { ...own, at: page.key, number, isPage: true }
  }
  const { entry, ...own } = await editedEntry(db, me, args.params)
  return { ...own, at: entry.key, number: numbersOf(own.survey.draft)[entry.key] ?? null, isPage: false }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { at, number, isPage, ...own } = await mine(args)
  const { values, ...page } = conditionPage(own.survey.draft, at)
  const head = { title: textOf(args.context)('surveys-desk:condition.title'), noindex: true }
  return { head, ...framed(own), at, number, isPage, page, form: freshForm(values) }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, survey, at } = await mine(args)
  const form = await readForm(args.context, conditionForm)
  const values = withoutOthers(form.state.values)
  const step = stepped(values, { item: '' })
  if (step) return json({ state: { values: step.values, errors: {} }, current: null, focus: step.focus })
  if (!form.ok) return form.again()
  form.state.values = values
  const done = await form.attempt(async (sent) => {
    // Of all questions: one that moved behind meanwhile is refused with its number, not as if it were not there.
    const made = conditionFrom(sent, itemsOf(survey.draft), conditionAt(survey.draft, at))
    if ('refused' in made) throw new Invalid(`surveys-desk:refused.${made.refused.code}`, made.refused.field)
    const now = (draft: typeof survey.draft) => conditionAt(draft, at)
    await setShown(db, actor, { survey: survey.slug, key: at, was: sent.was, show: made.show, now })
    return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': at })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Condition() {
  const { form, isPage, number, ...rest } = useLoaderData<typeof loader>()
  const sent = useActionData<{ focus?: string }>()
  const state = stateOf(sent, form)
  const lines = rowCount(state.values, 'lines')
  return <ConditionFormPage {...rest} {...{ isPage, number, state, lines }} focus={sent?.focus ?? ''} />
}
