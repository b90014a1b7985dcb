import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { batchesOf, codeStates } from '../../codes.ts'
import { editedPaper } from '../../edited-paper.ts'
import { BatchTable } from '../../views/desk/batch-table.tsx'

export const loader = atDesk(editedPaper, async (own) => ({
  heading: 'survey-paper:codes.title',
  isSample: own.survey.sample,
  batches: await batchesOf(db, own.survey.id),
}))

export default function Codes() {
  const { survey, isSample, batches, say, ...page } = usePage<typeof loader>()
  const { slug } = survey
  return (
    <DeskPage
      {...page}
      lead={say(isSample ? 'survey-paper:codes.lead' : 'survey-paper:codes.openOnly')}
      current="surveys"
      wide
      way={useSurveyCrumbs(survey)}
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
        <BatchTable slug={slug} states={[...codeStates]} batches={batches} />
      ) : (
        isSample && <Empty title={say('survey-paper:codes.none')} />
      )}
    </DeskPage>
  )
}
