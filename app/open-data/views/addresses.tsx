import { paths } from '#app/paths.ts'
import { A, listed, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'

type Offer = { key: string; formats: string[]; addresses: string[]; opens?: boolean }

const json = (key: string, path: string, opens?: boolean): Offer => ({
  ...{ key, opens },
  ...{ formats: ['JSON'], addresses: [paths.api(path)] },
})

const data: Offer[] = [
  json('plans', '/plans', true),
  json('plan', '/plans/{plan}'),
  json('edition', '/plans/{plan}/editions/{edition}'),
  json('revisions', '/plans/{plan}/revisions'),
  json('consultation', '/consultations/{consultation}'),
  json('result', '/consultations/{consultation}/result'),
  json('surveys', '/surveys', true),
  json('survey', '/surveys/{survey}'),
  json('surveyResults', '/surveys/{survey}/results'),
  json('events', '/events', true),
  json('event', '/events/{event}'),
  json('groups', '/groups', true),
  { key: 'calendar', formats: ['iCalendar'], addresses: [paths.eventsFeed()], opens: true },
  { key: 'feed', formats: ['Atom'], addresses: [paths.feed()], opens: true },
  { key: 'openapi', formats: ['OpenAPI'], addresses: [paths.api('/openapi.json')], opens: true },
]

const names = { csv: 'CSV', xlsx: 'Excel', docx: 'Word', pdf: 'PDF' } as const
type Form = keyof typeof names

function file<F extends Form>(key: string, forms: F[], path: (form: F) => string): Offer {
  return { key, formats: forms.map((form) => names[form]), addresses: forms.map(path) }
}

const editions = '?from={edition}&to={edition}'
const files: Offer[] = [
  file('comparison', ['xlsx', 'docx', 'pdf'], (form) => paths.comparisonAs(form, '{plan}') + editions),
  file('resultTable', ['csv', 'xlsx', 'docx', 'pdf'], (form) => paths.resultAs(form, '{consultation}')),
  file('surveyTables', ['csv'], (form) => paths.surveyResultsAs(form, '{survey}')),
  file('codebook', ['csv'], () => paths.codebook('{survey}')),
  file('surveyReport', ['pdf'], (form) => paths.surveyResultsAs(form, '{survey}')),
  file('eventTable', ['csv'], paths.eventsAs),
  file('groupTable', ['csv'], paths.groupsAs),
  file('surveyForm', ['pdf'], () => paths.surveyForm('{survey}')),
]

/** What programs read. */
export function Addresses() {
  return <Offers caption="data" offers={data} />
}

/** What pages offer to be taken along. */
export function Files() {
  return <Offers caption="files" offers={files} />
}

/** What can be had, and where. Addresses with a name to fill in are text, the others lead there. */
function Offers({ caption, offers }: { caption: 'data' | 'files'; offers: Offer[] }) {
  const { t, say, lang } = useText()
  return (
    <DataTable
      cards
      caption={t(`open-data:guide.addresses.caption.${caption}`)}
      columns={[
        { key: 'what', label: t('open-data:guide.addresses.what'), head: true },
        { key: 'address', label: t('open-data:guide.addresses.address') },
        { key: 'format', label: t('open-data:guide.addresses.format') },
      ]}
      rows={offers.map(({ key, formats, addresses, opens }) => ({
        key,
        cells: {
          what: say(`open-data:guide.addresses.${key}`),
          address: (
            <div>
              {addresses.map((path) => (
                <div key={path}>
                  {opens ? <A to={path}>{path}</A> : <code className="address-pattern">{path}</code>}
                </div>
              ))}
            </div>
          ),
          format: <span className={formats.length > 1 ? undefined : 'unbroken'}>{listed(lang, formats)}</span>,
        },
      }))}
    />
  )
}
