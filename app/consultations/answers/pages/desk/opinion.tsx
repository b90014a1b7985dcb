import { idOf } from '#app/forms/asked.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { isAtDesk, maySort } from '../../answering-access.ts'
import { choicesOf } from '../../answering-choices.ts'
import { opinionFilter } from '../../answering-params.ts'
import { groupPage } from '../../group-page.ts'
import { listOpinions } from '../../inbox.ts'
import { opinionPage } from '../../opinion.ts'
import { OpinionAnswer } from '../../views/opinion-answer.tsx'
import { OpinionDetail } from '../../views/opinion-detail.tsx'
import { OpinionQueue } from '../../views/opinion-queue.tsx'

export const handle = { script: true }

export const loader = atDesk(staffWho(isAtDesk), async ({ me }, args) => {
  const id = idOf(args.params.opinion)
  const filter = opinionFilter(args.query)
  const [opinion, before, from, choices] = await Promise.all([
    opinionPage(db, id),
    listOpinions(db, filter, { before: id }),
    listOpinions(db, filter, { from: id }),
    choicesOf(db),
  ])
  const group = opinion.group && (await groupPage(db, opinion.group.id))
  return {
    title: args.say('answers:opinion.title', { number: opinion.submission.receiptNumber }),
    opinion,
    group,
    categories: choices.categories,
    queue: [...before.rows.slice(-4), ...from.rows.slice(0, 16)],
    asked: { ...filter, state: filter.state === 'all' ? undefined : filter.state },
    maySort: maySort(me, opinion.consultation) && !opinion.consultation.published && !opinion.retired,
  }
})

export default function Opinion() {
  const { opinion, group, queue, asked, maySort, categories, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} current="opinions" wide>
      <div className="desk" data-page>
        <OpinionQueue opinions={queue} current={opinion.id} asked={asked} />
        <section>
          <h1>{say('answers:opinion.title', { number: opinion.submission.receiptNumber })}</h1>
          <OpinionDetail opinion={opinion} maySort={maySort} asked={asked} />
        </section>
        <section>
          <OpinionAnswer opinion={opinion} group={group} maySort={maySort} categories={categories} />
        </section>
      </div>
    </DeskPage>
  )
}
