import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { TextArea } from '#app/ui/form/form.tsx'
import { DeskFormPage } from '#app/ui/form/form-page.tsx'
import { A } from '#app/ui/language.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { groupWithNews } from '../../desk-access.ts'
import { withdrawNews } from '../../news.ts'
import { withdrawalForm } from '../../profile-decision-form.ts'

export const loader = atDesk(groupWithNews, async ({ group, news }) => {
  return { heading: 'members:news.withdraw', group, news, fields: {} }
})

export const action = atDesk(groupWithNews, async ({ actor, group, news }, args) =>
  act(args, withdrawalForm, async ({ reason }) => {
    await withdrawNews(db, actor, { organisation: group.id, news: news.id, reason })
    return href('/desk/organisations/:organisation/news', { organisation: group.slug }, { done: '1' })
  }),
)

export default function NewsWithdrawal() {
  const { group, news, say, ...page } = usePage<typeof loader>()
  const crumbs = [
    {
      to: href('/desk/organisations/:organisation/news', { organisation: group.slug }),
      label: say('members:desk.news.title'),
    },
    { label: news.title },
  ]
  return (
    <DeskFormPage
      {...page}
      lead={say('members:desk.news.lead')}
      crumbs={crumbs}
      above={
        <div className="quote text" lang="ja">
          <strong>{news.title}</strong>
          {'\n'}
          {news.body}
        </div>
      }
      button={say('members:news.withdrawButton')}
      tone="danger"
      back={
        <A to={href('/desk/organisations/:organisation/news', { organisation: group.slug })}>{say('members:back')}</A>
      }
    >
      <TextArea name="reason" label={say('members:desk.change.reason')} rows={3} maxLength={1000} required />
    </DeskFormPage>
  )
}
