import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Day, Moment } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import type { PublishedNotice } from '../published-notice.ts'
import { Lines } from './lines.tsx'

export type Notice = SerializeFrom<PublishedNotice>

/** Everything a notice has to say, in the order in which people ask. */
export function NoticeDetails({ notice }: { notice: Notice }) {
  const { say } = useText()
  const { plan, stage, department } = notice
  return (
    <Definition
      items={[
        {
          term: say('consultations:notice.text'),
          detail: (
            <A to={href('/plans/:plan/editions/:edition', { plan: plan.slug, edition: notice.editionLabel })}>
              <Written ja={plan.title} easy={plan.titleEasy} en={plan.titleEn} />{' '}
              <Written ja={stage.label} easy={stage.labelEasy} en={stage.labelEn} />{' '}
              {say('consultations:edition', { edition: notice.editionLabel })}
            </A>
          ),
        },
        { term: say('consultations:notice.period'), detail: <Period notice={notice} /> },
        { term: say('consultations:notice.classes'), detail: <Classes notice={notice} /> },
        { term: say('consultations:notice.ways'), detail: <Ways notice={notice} /> },
        {
          term: say('consultations:notice.places'),
          detail: <Lines ja={notice.places} easy={notice.placesEasy} en={notice.placesEn} />,
        },
        {
          term: say('consultations:notice.publication'),
          detail: <Lines ja={notice.publication} easy={notice.publicationEasy} en={notice.publicationEn} />,
        },
        ...(notice.openDiscussion
          ? [{ term: say('discussion:told.term'), detail: <Discussed notice={notice} /> }]
          : []),
        {
          term: say('consultations:notice.personalData'),
          detail: <Lines ja={notice.personalData} easy={notice.personalDataEasy} en={notice.personalDataEn} />,
        },
        {
          term: say('consultations:notice.department'),
          detail: <Written ja={department.name} easy={department.nameEasy} en={department.nameEn} />,
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
        <Moment value={notice.closesAt} />
      </p>
      <p className="hint">{say('consultations:notice.mustArrive')}</p>
      {notice.isShort && notice.shortPeriodReason && (
        <p>
          {say('consultations:notice.short', { days: notice.minPeriodDays })} {notice.shortPeriodReason}
        </p>
      )}
      {notice.extensions.map((extension) => (
        <p key={extension.newClosesAt}>
          {say('consultations:notice.extended')} <Moment value={extension.oldClosesAt} /> →{' '}
          <Moment value={extension.newClosesAt} />
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
  return (
    <>
      <p>{say('consultations:notice.byWeb')}</p>
      <p>{say('consultations:notice.otherwise')}</p>
      <p>
        <Lines ja={notice.contact} />
      </p>
    </>
  )
}
