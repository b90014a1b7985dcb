import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { readForm } from '../../../http/forms.ts'
import { handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { carried } from '../../../text/carried.ts'
import { A, useText } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/parts.tsx'
import { maySeeSurveys } from '../../access.ts'
import { titled } from '../../desk-access.ts'
import { previewScreen } from '../../preview.ts'
import { findSurvey } from '../../survey.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'
import { PreviewPhone } from '../../views/preview-phone.tsx'

export const handle = { script: true }

const schema = z.object({ page: carried(60).catch(''), to: z.enum(['next', 'back']).catch('next') })

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(maySeeSurveys(me))
  return { me, survey: await findSurvey(db, args.params.survey ?? '') }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey } = await mine(args)
  return {
    head: { title: textOf(args.context)('surveys-desk:preview.title'), noindex: true },
    me: deskMe(me),
    survey: titled(survey),
    screen: previewScreen(survey.draft, {}, { from: null, way: 'next', lang: args.context.lang }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { survey } = await mine(args)
  const form = await readForm(args.context, schema)
  const { page, to } = form.ok ? form.value : { page: '', to: 'next' }
  return {
    screen: previewScreen(survey.draft, form.state.values, { from: page || null, way: to, lang: args.context.lang }),
  }
})

export default function Preview() {
  const { me, survey, screen } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { say, lang } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      title={say('surveys-desk:preview.title')}
      lead={say('surveys-desk:preview.lead')}
    >
      <nav className="filters">
        {(['ja', 'ja-easy', 'en'] as const).map((each) => (
          <A
            key={each}
            to={paths.surveyPreview(survey.slug)}
            lang={each}
            aria-current={each === lang ? 'true' : undefined}
          >
            {say(`surveys-desk:preview.in.${each}`)}
          </A>
        ))}
      </nav>
      <p>
        <A to={paths.surveyPaper(survey.slug, { draft: '1' })}>{say('surveys-desk:preview.paper')}</A>
      </p>
      {screen.of === 0 ? (
        <Notice tone="info" title={say('surveys-desk:survey.noQuestions')} />
      ) : (
        <PreviewPhone screen={sent?.screen ?? screen} again={paths.surveyPreview(survey.slug)} />
      )}
    </SurveyDeskPage>
  )
}
