import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { Invalid, NotFound } from '../../../refusal.ts'
import { useText } from '../../../ui/language.tsx'
import { conditionForm, conditionFrom, withoutOthers } from '../../condition-form.ts'
import { conditionAt, conditionPage } from '../../condition-page.ts'
import { surveyToEdit } from '../../desk-access.ts'
import { findPage } from '../../draft.ts'
import { setShown } from '../../entry.ts'
import { earlierItems } from '../../outline.ts'

import { rowCount, stepped } from '../../typed-rows.ts'
import { ConditionFormPage } from '../../views/desk/condition-form-page.tsx'

export const handle = { script: true }

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await surveyToEdit(db, me, args.params.survey)
  const own = findPage(survey.draft, args.params.page ?? '')
  if (!own) throw new NotFound()
  return { me, survey, own }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey, own } = await mine(args)
  const { values, ...page } = conditionPage(survey.draft, own.key)
  return {
    head: { title: textOf(args.context)('surveys-desk:condition.title'), noindex: true },
    me: deskMe(me),
    survey: { slug: survey.slug, title: survey.title },
    at: own.key,
    number: survey.draft.pages.indexOf(own) + 1,
    page,
    form: freshForm(values),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey, own } = await mine(args)
  const form = await readForm(args.request, conditionForm)
  const values = withoutOthers(form.state.values)
  const step = stepped(values, { item: '' })
  if (step) return json({ state: { values: step.values, errors: {} }, current: null, focus: step.focus })
  if (!form.ok) return form.again()
  form.state.values = values
  const done = await form.attempt(async (sent) => {
    const made = conditionFrom(sent, earlierItems(survey.draft, own.key))
    if ('refused' in made) throw new Invalid(`surveys-desk:refused.${made.refused.code}`, made.refused.field)
    const change = { survey: survey.slug, key: own.key, was: sent.was, show: made.show }
    const now = (draft: typeof survey.draft) => conditionAt(draft, own.key)
    await setShown(db, { kind: 'staff', id: me.id }, { ...change, now })
    return paths.surveyQuestions(survey.slug, own.key)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Condition() {
  const { me, survey, at, number, page, form } = useLoaderData<typeof loader>()
  const sent = useActionData<{ focus?: string; current?: { was?: string } | null }>()
  const state = stateOf(sent, form)
  const { say } = useText()
  return (
    <ConditionFormPage
      {...{ me, survey, at, page, state }}
      name={say('surveys-desk:page', { number })}
      lines={rowCount(state.values, 'lines')}
      focus={sent?.focus ?? ''}
      was={sent?.current?.was ?? String(state.values.was)}
    />
  )
}
