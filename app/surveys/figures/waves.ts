import { sql } from 'kysely'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Db } from '#db/connection'
import { type Combination, type Counted, chosenAs } from './combinations.ts'
import { type AskedItem, askedItems, type CountedSurvey, inUse } from './counted-survey.ts'
import type { Figure, WavesFigure } from './figure.ts'
import type { Weighting } from './tables.ts'
import { tabulateWeighted } from './tabulation.ts'
import { weighing } from './weights.ts'

/** `by`: what was chosen of the items the wave is weighted by. */
type Answers = Counted & { by: (number | null)[] | null; count: number }
type Wave = {
  slug: string
  wave: number
  title: string
  year: number
  population: number | null
  sample: boolean
  open: boolean
  definition: Questionnaire
  weighting: Weighting | null
  answers: Answers[]
}

/** The published waves of a series in their order, each as it stands last, with the answers to an item; one round trip. */
async function wavesOf(db: Db, series: string, item: string, target: Target): Promise<Wave[]> {
  const { rows } = await sql<Wave>`
    with wave as (
      select distinct on (v.wave) v.id, v.slug, v.wave, v.title, v.population, v.sample, v.open, q.definition,
        extract(year from v.opens_at at time zone 'Asia/Tokyo')::int as year,
        (select w.definition from survey_weightings w where w.survey_id = v.id and w.target = ${target}
          order by w.id desc limit 1) as weighting
      from surveys v join survey_publications p on p.survey_id = v.id join questionnaires q on q.survey_id = v.id
      where v.series_id = ${series} order by v.wave, q.number desc
    ), answers as (
      select wave.id, a.state, case when a.words is null then a.choices else coded.codes end as choices,
        a.amount::text as amount, a.day, attributes.by, count(*)::int as count
      from wave join survey_sheets s on s.survey_id = wave.id and s.target = ${target} and s.finished_at is not null and s.counted
      join survey_answers a on a.survey_id = s.survey_id and a.item = ${item} and a.sheet_id = s.id
      left join lateral (select array_agg(code order by code) as codes from survey_text_codings c
        where a.words is not null and c.survey_id = a.survey_id and c.item = a.item and c.sheet_id = a.sheet_id) coded on true
      left join lateral (select array_agg(b.choices[1] order by named.place) as by
        from jsonb_array_elements_text(wave.weighting -> 'items') with ordinality named (item, place)
        left join survey_answers b on b.survey_id = s.survey_id and b.item = named.item and b.sheet_id = s.id
        where wave.weighting is not null) attributes on true
      group by 1, 2, 3, 4, 5, 6
    )
    select wave.*, (select coalesce(json_agg(a), '[]') from answers a where a.id = wave.id) as answers
    from wave order by wave`.execute(db)
  return rows
}

/**
 * One item through the waves, found by its key and kind, always for the same target: where a wave did not ask it, or not of
 * this target, there is no figure. Options are found by their codes.
 */
export async function wavesOfItem(
  db: Db,
  survey: CountedSurvey,
  item: AskedItem,
  target: Target,
): Promise<WavesFigure> {
  const waves = await wavesOf(db, survey.seriesId, item.item, target)
  const figures = waves.map(({ slug, wave, title, year, ...each }) => {
    const same = askedItems(each.definition).find((other) => other.item === item.item && other.kind === item.kind)
    const how = { target, population: each.population, codes: survey.codes.get(item.item) }
    const found = each.answers.map(({ by, count, ...answer }): Combination => {
      return { count, answers: [answer, ...(by ?? []).map((code) => chosenAs(code))] }
    })
    const weighting = inUse(each.weighting)
    const weigh = weighting && weighing(weighting, found, (answers) => answers.slice(1))
    const figure = same && each[target] ? tabulateWeighted(same, found, how, weigh) : null
    return { slug, wave, title, year, figure }
  })
  const isBanded = item.kind === 'number' || item.kind === 'date'
  return {
    target,
    asked: item.asked,
    waves: figures,
    rows: isBanded ? [] : rowsOf(figures.map(({ figure }) => figure)),
  }
}

/** Every option any wave had, with its wording of the last that had it. */
export function rowsOf(figures: (Figure | null)[]): WavesFigure['rows'] {
  const labels = new Map(figures.flatMap((figure) => (figure?.rows ?? []).map(({ code, label }) => [code, label])))
  return [...labels].map(([code, label]) => ({
    code,
    label,
    cells: figures.map((figure) => {
      const row = figure?.rows.find((each) => each.code === code)
      return row ? { count: row.count, share: row.share, weighted: row.weighted ?? null } : null
    }),
  }))
}
