import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { prefixOf } from '#app/text/language.ts'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { config } from '#config'
import { Addresses, Files } from '../views/addresses.tsx'

export const loader = inPublic(async ({ say, context }) => {
  return {
    head: {
      title: say('open-data:guide.title'),
      description: say('open-data:guide.description', { city: context.cityName }),
    },
    keep: keepUntil([]),
    publicUrl: config.publicUrl,
    home: config.publicUrl + prefixOf(context.lang),
  }
})

export default function Guide() {
  const { publicUrl, home } = useLoaderData<typeof loader>()
  const { say, cityName: city } = useText()
  return (
    <Page title={say('open-data:guide.title')} lead={say('open-data:guide.lead')}>
      <h2>{say('open-data:guide.licence.title')}</h2>
      <p>{say('open-data:guide.licence.may')}</p>
      <p>{say('open-data:guide.licence.source')}</p>
      <p className="quote">{say('open-data:guide.licence.sample', { city, url: home })}</p>
      <p>{say('open-data:guide.licence.edited')}</p>
      <p>{say('open-data:guide.licence.others')}</p>

      <h2>{say('open-data:guide.addresses.title')}</h2>
      <p>{say('open-data:guide.use.braces')}</p>
      <Addresses />
      <h2>{say('open-data:guide.files.title')}</h2>
      <p>{say('open-data:guide.files.lead')}</p>
      <Files />

      <h2>{say('open-data:guide.use.title')}</h2>
      <ul>
        {(['next', 'etag', 'cors', 'identity'] as const).map((key) => (
          <li key={key}>{say(`open-data:guide.use.${key}`)}</li>
        ))}
      </ul>
      <p>{say('open-data:guide.use.example')}</p>
      <pre className="panel" tabIndex={0}>
        <code>{`curl '${publicUrl}/api/v1/plans?limit=10'`}</code>
      </pre>

      <h2>{say('open-data:guide.never.title')}</h2>
      <ul>
        {(['personal', 'unpublished', 'corrected'] as const).map((key) => (
          <li key={key}>{say(`open-data:guide.never.${key}`)}</li>
        ))}
      </ul>
    </Page>
  )
}
