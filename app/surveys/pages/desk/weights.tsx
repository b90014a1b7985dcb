import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { line, text } from '../../../text/fields.ts'
import { ErrorSummary, Form, TextArea, TextField } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, Empty } from '../../../ui/parts.tsx'
import { mayEditSurvey } from '../../access.ts'
import { countedSurvey, targetOf } from '../../counted-survey.ts'
import { itemsNamed } from '../../tabulation.ts'
import { ResultsFrame, Targets } from '../../views/results/results-frame.tsx'
import { StrataTable } from '../../views/results/strata-table.tsx'
import { cellsOf, readCells, setWeighting, strata, weightingItems } from '../../weighting.ts'
import { boundsOfWeights } from '../../weights.ts'

const weightsForm = z.object({
  cells: text({ max: 20_000 }),
  highest: z.coerce
    .number({ error: 'survey-results:refused.highest' })
    .min(1, 'survey-results:refused.highest')
    .max(100, 'survey-results:refused.highest'),
  reason: line({ max: 300 }),
})

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await countedSurvey(db, args.params.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  const target = targetOf(survey, new URL(args.request.url).searchParams.get('target'))
  return { me, survey, target }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey, target } = await mine(args)
  const weighting = survey.weights[target]
  const items = weighting ? itemsNamed(survey, weighting.items) : weightingItems(survey)
  const found = weighting ? await strata(db, survey, target, weighting) : []
  const typed = weighting
    ? weighting.cells.map(({ codes, population, stratum }) => [...codes, population, stratum].join(','))
    : cellsOf(items).map((codes) => `${codes.join(',')},`)
  const { slug, title, targets, isPublished } = survey
  return {
    head: { title: textOf(args.context)('survey-results:weights.title'), noindex: true },
    me: deskMe(me),
    survey: { slug, title, isPublished },
    ...{ targets, target, strata: found, bounds: boundsOfWeights(found) },
    items: items.map(({ asked, options }) => ({ asked, options: options.map(({ code, words }) => ({ code, words })) })),
    form: freshForm({ cells: typed.join('\n'), highest: String(weighting?.highest ?? 5) }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey, target } = await mine(args)
  const form = await readForm(args.request, weightsForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ cells: typed, highest, reason }) => {
    const items = weightingItems(survey)
    const weighting = { items: items.map(({ item }) => item), cells: readCells(typed, items), highest }
    await setWeighting(db, { kind: 'staff', id: me.id }, { survey, target, weighting, reason })
    return paths.surveyWeights(survey.slug, { target })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Weights() {
  const { me, survey, targets, target, strata, bounds, items, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say } = useText()
  return (
    <ResultsFrame
      me={me}
      survey={survey}
      place="weights"
      title={say('survey-results:weights.title')}
      lead={say('survey-results:weights.lead')}
    >
      <Targets targets={targets} current={target} address={(target) => paths.surveyWeights(survey.slug, { target })} />
      {items.length === 0 ? (
        <Empty title={say('survey-results:weights.noAttributes')} />
      ) : (
        <>
          <StrataTable strata={strata} bounds={bounds} items={items} />
          <ErrorSummary state={state} />
          <Form state={state}>
            <TextArea
              name="cells"
              label={say('survey-results:weights.cells')}
              hint={say('survey-results:weights.cellsHint')}
              rows={14}
            />
            <TextField
              name="highest"
              label={say('survey-results:weights.highest')}
              hint={say('survey-results:weights.highestHint')}
            />
            <TextField
              name="reason"
              label={say('survey-results:weights.source')}
              hint={say('survey-results:weights.sourceHint')}
            />
            <p className="actions">
              <Button>{say('survey-results:weights.button')}</Button>
            </p>
          </Form>
        </>
      )}
    </ResultsFrame>
  )
}
