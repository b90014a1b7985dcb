import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { framed } from '#app/surveys/questionnaires/desk-access.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { Day } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, DataTable, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { batchesOf, codeStates } from '../../codes.ts'
import { editedPaper } from '../../edited-paper.ts'

export const loader = atDesk(editedPaper, async (own, args) => ({
  title: args.say('survey-paper:codes.title'),
  ...framed(own),
  isSample: own.survey.sample,
  batches: await batchesOf(db, own.survey.id),
}))

export default function Codes() {
  const { me, survey, isSample, batches } = useLoaderData<typeof loader>()
  const { say, t } = useText()
  const { slug } = survey
  const column = (key: string, more = {}) => ({ key, label: t(`survey-paper:codes.column.${key}`), ...more })
  return (
    <DeskPage
      title={say('survey-paper:codes.title')}
      lead={say(isSample ? 'survey-paper:codes.lead' : 'survey-paper:codes.openOnly')}
      me={me}
      current="surveys"
      wide
      crumbs={[...useSurveyCrumbs(survey), { label: say('survey-paper:codes.title') }]}
    >
      {isSample && (
        <p className="actions">
          <ButtonLink to={href('/desk/surveys/:survey/codes/new', { survey: slug })}>
            {say('survey-paper:codes.new')}
          </ButtonLink>
          {batches.length > 0 && (
            <A to={href('/desk/surveys/:survey/codes/ends', { survey: slug })}>{say('survey-paper:ends.title')}</A>
          )}
        </p>
      )}
      {batches.length > 0 ? (
        <DataTable
          caption={say('survey-paper:codes.batches')}
          cards
          columns={[
            ...[column('label', { head: true }), column('district'), column('sentOn')],
            column('count', { numeric: true }),
            ...codeStates.map((state) => ({
              key: state,
              label: t(`survey-paper:codes.state.${state}`),
              numeric: true,
            })),
          ]}
          rows={batches.map(({ id, label, district, count, sentOn, states }) => ({
            key: id,
            cells: {
              label: <A to={href('/desk/surveys/:survey/codes/:batch', { survey: slug, batch: id })}>{label}</A>,
              district: district || '–',
              sentOn: sentOn ? <Day value={sentOn} /> : '–',
              count: count.toLocaleString(),
              ...Object.fromEntries(codeStates.map((state) => [state, (states[state] ?? 0).toLocaleString()])),
            },
          }))}
        />
      ) : (
        isSample && <Empty title={say('survey-paper:codes.none')} />
      )}
    </DeskPage>
  )
}
