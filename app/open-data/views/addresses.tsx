import { paths } from '../../paths.ts'
import { A, useText } from '../../ui/language.tsx'
import { DataTable } from '../../ui/parts.tsx'

const data = [
  { key: 'plans', path: paths.api('/plans'), format: 'JSON', opens: true },
  { key: 'plan', path: paths.api('/plans/{plan}'), format: 'JSON' },
  { key: 'edition', path: paths.api('/plans/{plan}/editions/{edition}'), format: 'JSON' },
  { key: 'revisions', path: paths.api('/plans/{plan}/revisions'), format: 'JSON' },
  { key: 'consultation', path: paths.api('/consultations/{consultation}'), format: 'JSON' },
  { key: 'result', path: paths.api('/consultations/{consultation}/result'), format: 'JSON' },
  { key: 'csv', path: paths.resultAs('csv', '{consultation}'), format: 'CSV' },
  { key: 'feed', path: paths.feed(), format: 'Atom', opens: true },
  { key: 'openapi', path: paths.api('/openapi.json'), format: 'OpenAPI', opens: true },
] as const

/** What can be had, and where. Addresses with a name to fill in are text, the others lead there. */
export function Addresses() {
  const { t, say } = useText()
  return (
    <DataTable
      cards
      caption={t('open-data:guide.addresses.caption')}
      columns={[
        { key: 'what', label: t('open-data:guide.addresses.what'), head: true },
        { key: 'address', label: t('open-data:guide.addresses.address') },
        { key: 'format', label: t('open-data:guide.addresses.format') },
      ]}
      rows={data.map(({ key, path, format, ...rest }) => ({
        key,
        cells: {
          what: say(`open-data:guide.addresses.${key}`),
          address: 'opens' in rest ? <A to={path}>{path}</A> : <code className="text-[0.8125rem]!">{path}</code>,
          format: <span className="whitespace-nowrap">{format}</span>,
        },
      }))}
    />
  )
}
