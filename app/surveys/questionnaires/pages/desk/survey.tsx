import { qrSvg } from '#app/documents/qr.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { evidenceOf } from '#app/surveys/reports/evidence.ts'
import { pick, plain } from '#app/ui/language.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { wordingOf } from '#app/wording.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { mayEditSurvey, maySeeSurveys, mayTypeSheets } from '../../access.ts'
import { publishedQuestionnaire } from '../../building.ts'
import { correctedIn } from '../../correction.ts'
import { deskSurveys, returnOf } from '../../desk-surveys.ts'
import { namesOf } from '../../outline.ts'
import { problemsOf } from '../../problems.ts'
import { missingIn } from '../../publication.ts'
import { findSurvey } from '../../survey.ts'
import { EvidenceList } from '../../views/desk/evidence-list.tsx'
import { QuestionOutline } from '../../views/desk/question-outline.tsx'
import { SurveyActions } from '../../views/desk/survey-actions.tsx'
import { SurveyAddress } from '../../views/desk/survey-address.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'
import { SurveyFacts } from '../../views/desk/survey-facts.tsx'
import { SurveyName } from '../../views/survey-name.tsx'

function addressOf(slug: string) {
  const address = config.publicUrl + href('/surveys/:survey', { survey: slug })
  return { address, qr: qrSvg(address) }
}

export const loader = atDesk(staffWho(maySeeSurveys), async ({ me }, args) => {
  const now = new Date()
  const survey = await findSurvey(db, args.params.survey ?? '')
  const [[row], came, evidence, published] = await Promise.all([
    deskSurveys(db, { slug: survey.slug, now }),
    returnOf(db, survey.id),
    evidenceOf(db, survey.id),
    publishedQuestionnaire(db, survey.id),
  ])
  if (!row) throw new NotFound()
  return {
    title: plain(pick(args.context.lang, wordingOf(survey, 'title'))),
    mayEdit: mayEditSurvey(me, survey),
    mayType: mayTypeSheets(me, survey),
    survey: { ...row, isComplete: missingIn(survey, now).length === 0 },
    pages: survey.draft.pages,
    problems: problemsOf(survey.draft).length,
    corrected: published ? correctedIn(published.definition, survey.draft).length : 0,
    came,
    evidence,
    names: namesOf(survey.draft),
    ...(row.state === 'coming' || row.state === 'open' ? addressOf(survey.slug) : { address: null }),
    now,
  }
})

export default function Survey() {
  const { me, mayEdit, mayType, survey, pages, problems, corrected, came, evidence, names, now, say, ...shown } =
    usePage<typeof loader>()
  return (
    <SurveyDeskPage me={me} survey={survey} title={<SurveyName survey={survey} />} wide isTop>
      <SurveyFacts survey={survey} came={came} now={now} />
      <SurveyActions
        survey={survey}
        mayEdit={mayEdit}
        mayType={mayType}
        problems={problems}
        corrected={corrected}
        pages={pages}
      />
      {shown.address !== null && <SurveyAddress slug={survey.slug} {...shown} />}
      <div className="survey-columns">
        <section>
          <h2>{say('surveys-desk:survey.outline')}</h2>
          <QuestionOutline pages={pages} survey={survey.slug} />
        </section>
        <section>
          <h2>{say('surveys-desk:sections.title')}</h2>
          <EvidenceList evidence={evidence} names={names} survey={survey.slug} mayEdit={mayEdit} />
        </section>
      </div>
    </SurveyDeskPage>
  )
}
