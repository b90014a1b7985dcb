import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { editedPlan } from '#app/plans/writing/desk-access.ts'
import { PlanDeskPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { ErrorSummary } from '#app/ui/form/form.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { confirmationForm, confirmTranslation } from '../../confirmation.ts'
import { missingOfPlan, staleOfPlan } from '../../plan-translations.ts'
import { shownWords } from '../../shown.ts'
import { MissingList } from '../../views/missing-list.tsx'
import { StaleList } from '../../views/stale-list.tsx'

export const loader = atDesk(editedPlan, async ({ plan }) => {
  const [stale, missing] = await Promise.all([staleOfPlan(db, plan.id), missingOfPlan(db, plan.id)])
  return { heading: 'translations:title', plan, words: shownWords(stale, plan.slug), missing, fields: {} }
})

export const action = atDesk(editedPlan, ({ actor, plan }, args) =>
  act(args, confirmationForm, async (words) => {
    await confirmTranslation(db, actor, await staleOfPlan(db, plan.id), words)
    return href('/desk/plans/:plan/translations', { plan: plan.slug })
  }),
)

const languages = ['en', 'easy'] as const

export default function PlanTranslations() {
  const { plan, words, missing, state, say, ...page } = usePage<typeof loader>()
  return (
    <PlanDeskPage {...page} plan={plan} lead={say('translations:planLead')}>
      <ErrorSummary state={state} />
      {languages.map((language) => {
        const stale = words.filter(({ translation }) => translation === language)
        const lacking = missing.filter(({ translation }) => translation === language)
        return (
          <section key={language} aria-labelledby={language}>
            <h2 id={language}>{say(`translations:language.${language}`)}</h2>
            {stale.length + lacking.length === 0 && <Empty title={say('translations:whole')} />}
            {stale.length > 0 && <StaleList words={stale} level="h3" />}
            <MissingList plan={plan.slug} missing={lacking} />
          </section>
        )
      })}
    </PlanDeskPage>
  )
}
