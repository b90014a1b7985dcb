import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Day } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { aboutCity } from '../about.ts'
import { Contact } from '../views/contact.tsx'

/** The day on which somebody last went through all of docs/accessibility.md. */
const lastTested = '2026-11-22'

export const loader = inPublic(async ({ say, context }) => {
  return {
    head: {
      title: say('municipality:accessibility.title'),
      description: say('municipality:accessibility.description', { city: context.cityName }),
    },
    keep: keepUntil([]),
    contact: (await aboutCity(db)).contact,
  }
})

export default function Accessibility() {
  const { contact } = useLoaderData<typeof loader>()
  const { say, written } = useText()
  return (
    <Page title={say('municipality:accessibility.title')} lead={say('municipality:accessibility.lead')}>
      <h2>{say('municipality:accessibility.target.title')}</h2>
      <p>{say('municipality:accessibility.target.standard')}</p>
      <p>{say('municipality:accessibility.target.scope')}</p>

      <h2>{say('municipality:accessibility.done.title')}</h2>
      <ul>
        {(['keyboard', 'script', 'size', 'colour', 'language', 'time', 'paper'] as const).map((key) => (
          <li key={key}>{say(`municipality:accessibility.done.${key}`)}</li>
        ))}
      </ul>

      <h2>{say('municipality:accessibility.tested.title')}</h2>
      <p>
        {say('municipality:accessibility.tested.when')} <Day value={lastTested} />
      </p>
      <DataTable
        cards
        caption={say('municipality:accessibility.tested.caption')}
        columns={[
          { key: 'what', label: written('municipality:accessibility.tested.what'), head: true },
          { key: 'how', label: written('municipality:accessibility.tested.how') },
        ]}
        rows={(['axe', 'keyboard', 'script', 'narrow', 'print'] as const).map((key) => ({
          key,
          cells: {
            what: say(`municipality:accessibility.tested.${key}.what`),
            how: say(`municipality:accessibility.tested.${key}.how`),
          },
        }))}
      />

      <h2>{say('municipality:accessibility.short.title')}</h2>
      <ul>
        {(['people', 'texts', 'ruby', 'figures', 'tables', 'changes'] as const).map((key) => (
          <li key={key}>{say(`municipality:accessibility.short.${key}`)}</li>
        ))}
      </ul>

      <h2>{say('municipality:accessibility.tell.title')}</h2>
      <p>{say('municipality:accessibility.tell.ask')}</p>
      <p>{say('municipality:accessibility.tell.help')}</p>
      <Contact contact={contact} />
    </Page>
  )
}
