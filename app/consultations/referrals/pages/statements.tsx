import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { statementsPage } from '../statement.ts'
import { AnswersOf } from '../views/statement.tsx'

export const loader = inPublic(async ({ params }) => {
  const referral = await statementsPage(db, params.plan ?? '', params.referral)
  const { title, plan } = referral
  return {
    head: {
      title,
      description: title,
      canonical: href('/plans/:plan/statements/:referral', { plan: plan.slug, referral: referral.id }),
    },
    keep: keepUntil([]),
    referral,
  }
})

/** What groups stated on a plan when they were asked, together. */
export default function StatementsPage() {
  const { referral } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { plan, title, body, groups } = referral
  const answered = groups.filter(({ statements }) => statements.length > 0).length
  return (
    <Page
      crumbs={[
        { to: href('/plans'), label: say('plans:list.title') },
        { to: href('/plans/:plan', { plan: plan.slug }), label: <Written {...plan.title} /> },
        { label: <span lang="ja">{title}</span> },
      ]}
      title={<span lang="ja">{title}</span>}
      lead={say('referrals:public.lead', { asked: groups.length, answered })}
    >
      <p className="meta">
        <A to={href('/plans/:plan', { plan: plan.slug })}>
          <Written {...plan.title} />
        </A>
        <span lang="ja">{referral.department}</span>
        <span>
          {say('referrals:due')} <Day value={referral.dueOn} />
        </span>
        <span>
          {say('referrals:publishedAt')} <Day value={referral.publishedAt} />
        </span>
      </p>
      <details>
        <summary>{say('referrals:asked')}</summary>
        <div className="typed" lang="ja">
          {body}
        </div>
      </details>
      <AnswersOf groups={groups} />
    </Page>
  )
}
