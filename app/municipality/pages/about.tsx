import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Definition, Tag } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { aboutCity } from '../about.ts'
import { Contact } from '../views/contact.tsx'

export const loader = inPublic(async ({ say, context }) => {
  return {
    head: {
      title: say('municipality:about.title'),
      description: say('municipality:about.description', { city: context.cityName }),
    },
    keep: keepUntil([]),
    ...(await aboutCity(db)),
  }
})

export default function About() {
  const { contact, categories } = useLoaderData<typeof loader>()
  const { say, cityName: city } = useText()
  return (
    <Page title={say('municipality:about.title')} lead={say('municipality:about.lead', { city })}>
      <h2>{say('municipality:about.can.title')}</h2>
      <ul>
        {(['read', 'comment', 'answer', 'why'] as const).map((key) => (
          <li key={key}>{say(`municipality:about.can.${key}`)}</li>
        ))}
      </ul>

      <h2>{say('municipality:about.handling.title')}</h2>
      <ol>
        {(['kept', 'grouped', 'answered', 'changed', 'published'] as const).map((key) => (
          <li key={key}>{say(`municipality:about.handling.${key}`)}</li>
        ))}
      </ol>
      <p>{say('municipality:about.handling.late')}</p>

      <h2>{say('municipality:about.trace.title')}</h2>
      <p>{say('municipality:about.trace.there')}</p>
      <p>{say('municipality:about.trace.back')}</p>
      <p>
        <A to={href('/receipts')}>{say('municipality:about.trace.receipts')}</A>
      </p>

      <h2>{say('municipality:about.categories.title')}</h2>
      <Definition
        items={categories.map(({ code, label }) => ({
          term: (
            <Tag tone={code}>
              <Written {...label} />
            </Tag>
          ),
          detail: say(`municipality:about.categories.${code}`),
        }))}
      />

      <h2>{say('municipality:about.privacy.title')}</h2>
      <ul>
        {(['published', 'use', 'sealed', 'reading', 'limits'] as const).map((key) => (
          <li key={key}>{say(`municipality:about.privacy.${key}`)}</li>
        ))}
      </ul>

      <h2>{say('municipality:about.contact.title')}</h2>
      <Contact contact={contact} />
    </Page>
  )
}
