import { type Address, href } from '#app/href.ts'
import { A, listed, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'

type Offer = { key: string; formats: string[]; addresses: string[]; opens?: boolean }

/** An address with its parameters as names to fill in: `/plans/{plan}`. */
const toFillIn = (address: Address) => address.replace(/:(\w+)/g, '{$1}')

const json = (key: string, address: Address, opens?: boolean): Offer => ({
  ...{ key, opens },
  ...{ formats: ['JSON'], addresses: [toFillIn(address)] },
})

const data: Offer[] = [
  json('plans', '/api/v1/plans', true),
  json('plan', '/api/v1/plans/:plan'),
  json('edition', '/api/v1/plans/:plan/editions/:edition'),
  json('revisions', '/api/v1/plans/:plan/revisions'),
  json('consultation', '/api/v1/consultations/:consultation'),
  json('result', '/api/v1/consultations/:consultation/result'),
  json('surveys', '/api/v1/surveys', true),
  json('survey', '/api/v1/surveys/:survey'),
  json('surveyResults', '/api/v1/surveys/:survey/results'),
  json('events', '/api/v1/events', true),
  json('event', '/api/v1/events/:event'),
  json('groups', '/api/v1/groups', true),
  { key: 'calendar', formats: ['iCalendar'], addresses: [href('/events.ics')], opens: true },
  { key: 'feed', formats: ['Atom'], addresses: [href('/feed.xml')], opens: true },
  { key: 'openapi', formats: ['OpenAPI'], addresses: [href('/api/v1/openapi.json')], opens: true },
]

const names = { csv: 'CSV', xlsx: 'Excel', docx: 'Word', pdf: 'PDF' } as const
type Form = keyof typeof names

function file<F extends Form>(key: string, forms: F[], address: (form: F) => Address, query = ''): Offer {
  const addresses = forms.map((form) => toFillIn(address(form)) + query)
  return { key, formats: forms.map((form) => names[form]), addresses }
}

const editions = '?from={edition}&to={edition}'
const files: Offer[] = [
  file('comparison', ['xlsx', 'docx', 'pdf'], (form) => `/plans/:plan/comparison.${form}`, editions),
  file('resultTable', ['csv', 'xlsx', 'docx', 'pdf'], (form) => `/consultations/:consultation/result.${form}`),
  file('surveyTables', ['csv'], (form) => `/surveys/:survey/results.${form}`),
  file('codebook', ['csv'], () => '/surveys/:survey/codebook.csv'),
  file('surveyReport', ['pdf'], (form) => `/surveys/:survey/results.${form}`),
  file('eventTable', ['csv'], () => '/events.csv'),
  file('groupTable', ['csv'], () => '/groups.csv'),
  file('surveyForm', ['pdf'], () => '/surveys/:survey/form.pdf'),
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
  const { say, lang, written } = useText()
  return (
    <DataTable
      cards
      caption={say(`open-data:guide.addresses.caption.${caption}`)}
      columns={[
        { key: 'what', label: written('open-data:guide.addresses.what'), head: true },
        { key: 'address', label: written('open-data:guide.addresses.address') },
        { key: 'format', label: written('open-data:guide.addresses.format') },
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
