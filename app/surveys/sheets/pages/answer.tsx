import { href } from '#app/href.ts'
import { inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { useLoaderData } from '#app/remix.ts'
import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import { prefixOf } from '#app/text/language.ts'
import { useText } from '#app/ui/language.tsx'
import { config } from '#config'
import { db } from '#db/connection'
import { answeredPages } from '../answers-shown.ts'
import { findSheet, pageToResume } from '../sheet.ts'
import { AnswerFrame } from '../views/answer-frame.tsx'
import { AnswersList } from '../views/answers-list.tsx'
import { SheetState } from '../views/sheet-state.tsx'

export const handle = { script: true }

export const loader = inPublic(async ({ say, query, params, context }) => {
  const secret = params.secret ?? ''
  const sheet = await guessed('receipt', context.address, () => findSheet(db, secret))
  const { definition, given, state, slug, title, titleEasy, titleEn } = sheet
  const shown = shownPages(definition, given)
  const next = pageToResume(definition, given, sheet.page)
  const at = shown.findIndex(({ page }) => page.key === next)
  const titles = { open: 'surveys:sheet.open', over: 'surveys:sheet.over', sent: 'surveys:sheet.sent' }
  return {
    title: say(titles[state]),
    survey: { slug, title, titleEasy, titleEn, contact: sheet.contact, closesAt: sheet.closesAt },
    secret,
    state,
    next,
    progress: { at: at < 0 ? shown.length + 1 : at + 1, of: shown.length },
    isSaved: query.has('saved'),
    byCode: sheet.target === 'sample',
    receipt: { number: sheet.receiptNumber, at: sheet.finishedAt },
    link: config.publicUrl + prefixOf(context.lang) + href('/answers/:secret', { secret }),
    pages: state === 'open' ? [] : answeredPages(definition, given),
  }
})

export default function Answer() {
  const { pages, ...sheet } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <AnswerFrame survey={sheet.survey} title={say(`surveys:sheet.${sheet.state}`)}>
      <SheetState sheet={sheet} />
      {pages.length > 0 && (
        <>
          <p>{say(sheet.state === 'sent' ? 'surveys:sheet.copy' : 'surveys:sheet.copyKept')}</p>
          <AnswersList pages={pages} />
        </>
      )}
    </AnswerFrame>
  )
}
