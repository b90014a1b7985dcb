import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Day, Moment, Until } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import type { PublishedNotice } from '../published-notice.ts'
import { Lines } from './lines.tsx'

export type Notice = SerializeFrom<PublishedNotice>

/** Everything a notice has to say, in the order in which people ask. */
export function NoticeDetails({ notice }: { notice: Notice }) {
  const { say } = useText()
  const { plan, stage, department } = notice
  const isOver = notice.state === 'closed' || notice.state === 'answered'
  return (
    <Definition
      items={[
        {
          term: say(isOver ? 'consultations:notice.textPast' : 'consultations:notice.text'),
          detail: (
            <A to={href('/plans/:plan/editions/:edition', { plan: plan.slug, edition: notice.editionLabel })}>
              <Written {...wordingOf(plan, 'title')} /> <Written {...wordingOf(stage, 'label')} />{' '}
              {say('consultations:edition', { edition: notice.editionLabel })}
            </A>
          ),
        },
        { term: say('consultations:notice.period'), detail: <Period notice={notice} /> },
        {
          term: say(isOver ? 'consultations:notice.classesPast' : 'consultations:notice.classes'),
          detail: <Classes notice={notice} />,
        },
        {
          term: say(isOver ? 'consultations:notice.questions' : 'consultations:notice.ways'),
          detail: <Ways notice={notice} />,
        },
        {
          term: say('consultations:notice.places'),
          detail: <Lines {...wordingOf(notice, 'places')} />,
        },
        {
          term: say('consultations:notice.publication'),
          detail: <Lines {...wordingOf(notice, 'publication')} />,
        },
        ...(notice.openDiscussion
          ? [{ term: say('discussion:told.term'), detail: <Discussed notice={notice} /> }]
          : []),
        {
          term: say('consultations:notice.personalData'),
          detail: <Lines {...wordingOf(notice, 'personalData')} />,
        },
        {
          term: say('consultations:notice.department'),
          detail: <Written {...wordingOf(department, 'name')} />,
        },
        { term: say('consultations:notice.noticedAt'), detail: <Day value={notice.noticedAt} /> },
      ]}
    />
  )
}

function Period({ notice }: { notice: Notice }) {
  const { say } = useText()
  return (
    <>
      <p>
        <Moment value={notice.opensAt} />
        {say('consultations:to')}
        <Until value={notice.closesAt} />
      </p>
      {(notice.state === 'open' || notice.state === 'announced') && (
        <p className="hint">{say('consultations:notice.mustArrive')}</p>
      )}
      {notice.isShort && notice.shortPeriodReason && (
        <p>
          {say('consultations:notice.short', { days: notice.minPeriodDays })} {notice.shortPeriodReason}
        </p>
      )}
      {notice.extensions.map((extension) => (
        <p key={extension.newClosesAt}>
          {say('consultations:notice.extended')} <Until value={extension.oldClosesAt} /> →{' '}
          <Until value={extension.newClosesAt} />
          {say('consultations:notice.because')}
          {extension.reason}
        </p>
      ))}
    </>
  )
}

function Discussed({ notice }: { notice: Notice }) {
  const { say } = useText()
  return (
    <>
      <p>{say('discussion:told.text')}</p>
      <p>
        <A to={href('/consultations/:consultation/opinions', { consultation: notice.slug })}>
          {say('discussion:told.read', { count: notice.shownOpinions })}
        </A>
      </p>
    </>
  )
}

function Classes({ notice }: { notice: Notice }) {
  return (
    <ul>
      {notice.eligible.map(({ code, label, labelEasy, labelEn }) => (
        <li key={code}>
          <Written ja={label} easy={labelEasy} en={labelEn} />
        </li>
      ))}
    </ul>
  )
}

function Ways({ notice }: { notice: Notice }) {
  const { say } = useText()
  const { state } = notice
  const contact = (
    <p>
      <Lines ja={notice.contact} />
    </p>
  )
  if (state === 'closed' || state === 'answered') {
    return (
      <>
        <p>{say('consultations:notice.over')}</p>
        {contact}
      </>
    )
  }
  return (
    <>
      <p>{say(state === 'open' ? 'consultations:notice.byWeb' : 'consultations:notice.byWebLater')}</p>
      <p>{say('consultations:notice.otherwise')}</p>
      {contact}
    </>
  )
}
