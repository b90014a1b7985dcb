import { z } from 'zod'
import type { Staff } from '#app/accounts/staff.ts'
import { number } from '#app/forms/carried.ts'
import { line, text } from '#app/forms/fields.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { ErrorSummary, FileField, Form, TextArea, TextField } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { type Db, db } from '#db/connection'
import { editedCount, targetOf } from '../../counted-survey.ts'
import { cellsOf, mostTyped, readCells, readPopulation, typedCells } from '../../population.ts'
import { itemsNamed } from '../../tabulation.ts'
import { PopulationRead } from '../../views/population-read.tsx'
import { ResultsFrame, Targets } from '../../views/results-frame.tsx'
import { StrataTable } from '../../views/strata-table.tsx'
import { setWeighting, strata, weightingItems } from '../../weighting.ts'
import { boundsOfWeights } from '../../weights.ts'

const weightsForm = z.object({
  cells: text({ max: mostTyped }),
  highest: number(1, 100, 'survey-results:refused.highest'),
  reason: line({ max: 300 }),
})

async function editedSurvey(db: Db, me: Staff, named: Named, query: URLSearchParams) {
  const { survey } = await editedCount(db, me, named)
  return { survey, target: targetOf(survey, query.get('target')) }
}

export const loader = atDesk(editedSurvey, async ({ survey, target }) => {
  const weighting = survey.weights[target]
  const items = weighting ? itemsNamed(survey, weighting.items) : weightingItems(survey)
  const found = weighting ? await strata(db, survey, target, weighting) : []
  const typed = weighting
    ? typedCells(weighting.cells)
    : cellsOf(items)
        .map((codes) => `${codes.join(',')},`)
        .join('\n')
  const { targets, isPublished } = survey
  return {
    heading: 'survey-results:weights.title',
    survey: { ...titled(survey), isPublished },
    ...{ targets, target, strata: found, bounds: boundsOfWeights(found) },
    items: items.map(({ asked, options }) => ({ asked, options: options.map(({ code, words }) => ({ code, words })) })),
    fields: { cells: typed, highest: String(weighting?.highest ?? 5) },
  }
})

/** A file is read into the form and shown with its weights; only the form sent again sets them. */
export const action = atDesk(editedSurvey, async ({ actor, survey, target }, args) => {
  const items = weightingItems(survey)
  let isFile = false
  const file = {
    into: 'cells',
    async store({ bytes }: { bytes: Uint8Array }) {
      isFile = true
      return typedCells(readPopulation(bytes, items))
    },
  }
  return act(
    args,
    weightsForm,
    async ({ cells, highest, reason }, { state }) => {
      const weighting = { items: items.map(({ item }) => item), cells: readCells(cells, items), highest }
      if (isFile)
        return { state, read: { cells: weighting.cells, strata: await strata(db, survey, target, weighting) } }
      await setWeighting(db, actor, { survey, target, weighting, reason })
      return href('/desk/surveys/:survey/weights', { survey: survey.slug }, { target })
    },
    { uploads: { file } },
  )
})

export default function Weights() {
  const { me, survey, targets, target, strata, bounds, items, state, sent, say } = usePage<
    typeof loader,
    typeof action
  >()
  const read = sent?.read ?? null
  return (
    <ResultsFrame
      me={me}
      survey={survey}
      place="weights"
      title={say('survey-results:weights.title')}
      lead={say('survey-results:weights.lead')}
    >
      <Targets
        targets={targets}
        current={target}
        address={(target) => href('/desk/surveys/:survey/weights', { survey: survey.slug }, { target })}
      />
      {items.length === 0 ? (
        <Empty title={say('survey-results:weights.noAttributes')} />
      ) : (
        <>
          <ErrorSummary state={state} />
          {!read && <StrataTable strata={strata} bounds={bounds} items={items} />}
          {read ? (
            <PopulationRead read={read} items={items} />
          ) : (
            <p>
              <A to={href('/desk/surveys/:survey/weights.csv', { survey: survey.slug }, { target })} download>
                {say('survey-results:weights.template')}
              </A>
            </p>
          )}
          <Form state={state} enctype="multipart/form-data">
            <FileField
              name="file"
              label={say('survey-results:weights.file')}
              hint={say('survey-results:weights.fileHint')}
              accept=".csv,text/csv"
              optional
            />
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
