import { href } from '#app/href.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Definition, Facts } from '#app/ui/parts.tsx'

type Call = {
  slug: string
  state: string
  submissions: number
  opinions: number
  withdrawn: number
  toModerate: number
  openDiscussion: boolean
  planSlug: string
  planTitle: string
  editionLabel: string
  opensAt: string
  closesAt: string
  department: string
}

/** What came in for a call, and what it is about. */
export function CallFacts({ call, mayEdit }: { call: Call; mayEdit: boolean }) {
  const { say } = useText()
  return (
    <>
      <Facts
        items={[
          {
            value: call.submissions,
            label: say('consultations:desk.call.submissions'),
            to: href('/desk/submissions', { consultation: call.slug }),
          },
          {
            value: call.opinions,
            label: say('consultations:desk.call.opinions'),
            to: href('/desk/opinions', { consultation: call.slug }),
          },
          { value: call.withdrawn, label: say('consultations:desk.call.withdrawn') },
          ...(call.openDiscussion && mayEdit && call.state !== 'draft'
            ? [
                {
                  value: call.toModerate,
                  label: say('discussion:desk.waiting'),
                  to: href('/desk/consultations/:consultation/moderation', { consultation: call.slug }),
                },
              ]
            : []),
        ]}
      />
      <Definition
        items={[
          {
            term: say('consultations:desk.call.plan'),
            detail: (
              <A to={href('/plans/:plan/editions/:edition', { plan: call.planSlug, edition: call.editionLabel })}>
                {call.planTitle} {say('consultations:edition', { edition: call.editionLabel })}
              </A>
            ),
          },
          {
            term: say('consultations:desk.list.period'),
            detail: (
              <>
                <Moment value={call.opensAt} />
                {say('consultations:to')}
                <Until value={call.closesAt} />
              </>
            ),
          },
          {
            term: say('discussion:call.legend'),
            detail: say(call.openDiscussion ? 'discussion:call.open' : 'discussion:call.closed'),
          },
          { term: say('consultations:desk.list.department'), detail: call.department },
        ]}
      />
    </>
  )
}
