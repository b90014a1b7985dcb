import { z } from 'zod'
import { line } from '#app/forms/fields.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import type { FormState } from '#app/http/forms.ts'
import { inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { Conflict, Invalid, NotFound, type Refusal } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import { itemsOfQuestion } from '#app/surveys/questionnaires/items.ts'
import { isQuestion, numbersOf } from '#app/surveys/questionnaires/questionnaire.ts'
import { SurveyName } from '#app/surveys/questionnaires/views/survey-name.tsx'
import { pick, plain, Written } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { fieldsOf } from '../answer-form.ts'
import { askedOf } from '../asked.ts'
import { markOf } from '../marks.ts'
import { savePage } from '../saving.ts'
import { findSheet } from '../sheet.ts'
import { AnswerForm } from '../views/answer-form.tsx'
import { AnswerFrame } from '../views/answer-frame.tsx'
import { RefusedAnswer } from '../views/refused-answer.tsx'

const schema = z.object({
  to: z.enum(['next', 'back', 'later', 'check']).catch('next'),
  asked: line({ max: 2000 }),
  seen: line({ max: 40 }),
})

export const loader = inPublic(async ({ say, query, params, context }) => {
  const secret = params.secret ?? ''
  const { definition, given, state, ...sheet } = await guessed('receipt', context.address, () => findSheet(db, secret))
  const page = definition.pages.find(({ key }) => key === params.page)
  if (!page) throw new NotFound()
  const shown = shownPages(definition, given)
  const at = shown.findIndex((each) => each.page === page)
  const entries = shown[at]?.entries ?? []
  const questions = entries.filter(isQuestion)
  const { slug, title, titleEasy, titleEn } = sheet
  const name = plain(pick(context.lang, { ja: title, easy: titleEasy, en: titleEn }))
  return {
    head: { title: say('surveys:answer.title', { at: at + 1, of: shown.length, name }), noindex: true },
    survey: { slug, title, titleEasy, titleEn },
    secret,
    state,
    title: page.title ?? null,
    entries: askedOf(entries, numbersOf(definition)),
    form: { values: fieldsOf(entries, given), errors: {} },
    seen: markOf(
      questions.flatMap(itemsOfQuestion).map(({ item }) => item),
      given,
    ),
    at: at + 1,
    of: shown.length,
    check: query.has('check'),
    more: query.has('more'),
  }
})

export const action = inPublic((args) => {
  const { secret = '', page = '' } = args.params
  const { address, lang: language } = args.context
  const check = args.query.has('check') ? 'yes' : null
  return act(
    args,
    schema,
    async ({ to, asked, seen }, form) => {
      const { way, errors, over } = await guessed('receipt', address, () =>
        savePage(db, {
          ...{ secret, page, to, seen, fields: form.state.values, strange: form.strange, language },
          asked: asked.split(' ').filter(Boolean),
        }),
      )
      if (over) throw new Conflict('surveys:refused.closedMeanwhile', undefined, { kept: true })
      const refused = form.refuse(errors)
      if (refused) return refused
      if (way === 'sheet') return href('/answers/:secret', { secret }, { saved: 'yes' })
      if (way === 'check') return href('/answers/:secret/confirmation', { secret })
      return href('/answers/:secret/pages/:page', { secret, page: way.page }, { check, more: way.more && 'yes' })
    },
    { refused: refusedPage },
  )
})

/** Where nothing can be changed any more, the page says why, and whether what was sent last is kept. */
function refusedPage(state: FormState, why: Refusal | null) {
  if (why && !(why instanceof Conflict || why instanceof Invalid)) return undefined
  const isOver = why instanceof Conflict && why.code !== 'surveys:refused.otherWindow'
  return { state, refused: isOver ? why.code : null, ...(why instanceof Conflict && why.current ? { kept: true } : {}) }
}

export const handle = { script: true }

export default function AnswerPage() {
  const data = useLoaderData<typeof loader>()
  const sent = useActionData<{ state?: typeof data.form; refused?: string | null; kept?: true }>()
  const over = { open: null, over: 'surveys:refused.closedMeanwhile', sent: 'surveys:refused.sentAlready' }[data.state]
  const refused = sent?.refused ?? over
  const survey = data.survey
  const state = sent?.state ?? data.form
  return (
    <AnswerFrame survey={survey} title={data.title ? <Written {...data.title} /> : <SurveyName survey={survey} />}>
      {refused ? (
        <RefusedAnswer
          code={refused}
          secret={data.secret}
          kept={sent?.kept}
          written={sent && !sent.kept ? longTexts(state.values) : []}
        />
      ) : (
        <AnswerForm {...data} state={state} />
      )}
    </AnswerFrame>
  )
}

/** What a person typed in words: the loss would be felt. */
function longTexts(values: Record<string, string | string[]>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    name.startsWith('q.') && typeof value === 'string' && value.trim().length >= 10 ? [value] : [],
  )
}
