import { z } from 'zod'
import { carried } from '#app/forms/carried.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { SurveyDeskPage } from '#app/surveys/questionnaires/views/desk/survey-desk-page.tsx'
import { A } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { previewedSurvey } from '../../desk-access.ts'
import { previewScreen } from '../../preview.ts'
import { PreviewLanguages } from '../../views/desk/preview-languages.tsx'
import { PreviewPhone } from '../../views/preview-phone.tsx'

export const handle = { script: true }

const schema = z.object({ page: carried(60).catch(''), to: z.enum(['next', 'back']).catch('next') })

export const loader = atDesk(previewedSurvey, ({ survey }, args) => ({
  heading: 'surveys-desk:preview.title',
  survey: titled(survey),
  screen: previewScreen(survey.draft, {}, { from: null, way: 'next', lang: args.context.lang }),
}))

export const action = atDesk(previewedSurvey, async ({ survey }, args) =>
  act(args, schema, async ({ page, to }, { state }) => ({
    screen: previewScreen(survey.draft, state.values, { from: page || null, way: to, lang: args.context.lang }),
  })),
)

export default function Preview() {
  const { survey, screen, sent, say, ...page } = usePage<typeof loader, typeof action>()
  return (
    <SurveyDeskPage {...page} survey={survey} within="questions" lead={say('surveys-desk:preview.lead')}>
      <PreviewLanguages survey={survey.slug} />
      <p>
        <A to={href('/desk/surveys/:survey/form.pdf', { survey: survey.slug }, { draft: '1' })}>
          {say('surveys-desk:preview.paper')}
        </A>
      </p>
      {screen.of === 0 ? (
        <Notice tone="info" title={say('surveys-desk:survey.noQuestions')} />
      ) : (
        <PreviewPhone
          screen={sent?.screen ?? screen}
          again={href('/desk/surveys/:survey/preview', { survey: survey.slug })}
        />
      )}
    </SurveyDeskPage>
  )
}
