import { requireThat } from '#app/accounts/access.ts'
import { cursorOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { mayEditSurvey, mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { FilterWords } from '#app/ui/filters.tsx'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { paperSurvey } from '../../paper-survey.ts'
import { countSheets, listSheets, readSheetFilter, sheetStates } from '../../sheet-list.ts'
import { SheetTable } from '../../views/desk/sheet-table.tsx'

export const handle = { script: true }

export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const survey = await paperSurvey(db, args.params.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  const query = args.query
  const filter = readSheetFilter(query)
  const [page, counts] = await Promise.all([
    listSheets(db, survey.id, filter, cursorOf(query)),
    countSheets(db, survey.id, filter),
  ])
  const { slug, sample, open, publishedAt } = survey
  const asked = { ...filter, state: filter.state === 'all' ? undefined : filter.state }
  return {
    heading: 'survey-paper:sheets.title',
    mayTakeOut: mayEditSurvey(me, survey),
    survey: { ...titled(survey), isBoth: sample && open, isPublished: publishedAt !== null },
    state: filter.state,
    asked,
    counts,
    sheets: page.rows,
    next: page.next && href('/desk/surveys/:survey/sheets', { survey: slug }, { ...asked, after: page.next }),
    previous:
      page.previous && href('/desk/surveys/:survey/sheets', { survey: slug }, { ...asked, before: page.previous }),
  }
})

export default function Sheets() {
  const { survey, mayTakeOut, state, asked, counts, sheets, next, previous, say, written, ...page } =
    usePage<typeof loader>()
  const { slug } = survey
  return (
    <DeskPage {...page} current="surveys" wide way={[...useSurveyCrumbs(survey)]}>
      {survey.isPublished && (
        <p className="actions">
          <ButtonLink to={href('/desk/surveys/:survey/sheets/new', { survey: slug })}>
            {say('survey-paper:typing.title')}
          </ButtonLink>
          <A to={href('/desk/surveys/:survey/sheets/second-entry', { survey: slug })}>
            {say('survey-paper:second.title')}
          </A>
        </p>
      )}
      <FilterWords
        states={sheetStates}
        current={state}
        counts={counts}
        label={(each) => say(`survey-paper:sheets.state.${each}`)}
        to={(each) =>
          href('/desk/surveys/:survey/sheets', { survey: slug }, { ...asked, state: each === 'all' ? undefined : each })
        }
      />
      {survey.isBoth && (
        <FilterForm
          to={href('/desk/surveys/:survey/sheets', { survey: slug })}
          keep={{ state: asked.state }}
          fields={[
            {
              name: 'target',
              label: written('survey-paper:typing.targetLabel'),
              empty: written('survey-paper:sheets.bothTargets'),
              value: asked.target,
              options: (['sample', 'open'] as const).map((each) => ({
                value: each,
                label: written(`survey-paper:target.${each}`),
              })),
            },
          ]}
        />
      )}
      {sheets.length > 0 ? (
        <SheetTable survey={slug} sheets={sheets} />
      ) : (
        <Empty title={say('survey-paper:sheets.none')} />
      )}
      <Pagination next={next} previous={previous} />
      {mayTakeOut && survey.isPublished && (
        <section>
          <p className="actions">
            <A to={href('/desk/surveys/:survey/sheets.csv', { survey: slug })}>{say('survey-report:data.title')}</A>
            <A to={href('/desk/surveys/:survey/codebook.csv', { survey: slug })}>
              {say('survey-report:data.codebook')}
            </A>
          </p>
          <p className="hint">{say('survey-report:data.hint')}</p>
        </section>
      )}
    </DeskPage>
  )
}
