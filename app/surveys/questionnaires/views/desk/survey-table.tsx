import { href } from '#app/href.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, StateTag } from '#app/ui/parts.tsx'
import type { Titled } from '../../survey.ts'
import { SurveyName } from '../survey-name.tsx'

type Row = Titled & {
  id: string
  slug: string
  wave: number
  waves: number
  state: 'draft' | 'coming' | 'open' | 'closed'
  opensAt: string
  closesAt: string
  department: string
  sample: boolean
  open: boolean
  counted: number
}

export function SurveyTable({ surveys }: { surveys: Row[] }) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('surveys-desk:list.title')}
      isTitled
      columns={[
        { key: 'name', label: written('surveys-desk:list.name'), head: true },
        { key: 'state', label: written('surveys-desk:list.state') },
        { key: 'period', label: written('surveys-desk:list.period') },
        { key: 'targets', label: written('surveys-desk:list.targets') },
        { key: 'department', label: written('surveys-desk:list.department') },
        { key: 'counted', label: written('surveys-desk:list.counted'), numeric: true },
      ]}
      rows={surveys.map((survey) => ({
        key: survey.id,
        cells: {
          name: (
            <>
              <A to={href('/desk/surveys/:survey', { survey: survey.slug })}>
                <SurveyName survey={survey} />
              </A>
              {survey.waves > 1 && <> {say('surveys-desk:wave', { wave: survey.wave })}</>}
            </>
          ),
          state: <StateTag kind="survey" state={survey.state} />,
          period: (
            <>
              <Moment value={survey.opensAt} />
              {say('surveys-desk:to')}
              <br />
              <Until value={survey.closesAt} />
            </>
          ),
          targets: (
            <>
              {survey.sample && <div>{say('surveys-desk:target.sample')}</div>}
              {survey.open && <div>{say('surveys-desk:target.open')}</div>}
            </>
          ),
          department: survey.department,
          counted: survey.counted,
        },
      }))}
    />
  )
}
