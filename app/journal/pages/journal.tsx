import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { readFilter } from '../journal-filter.ts'
import { journalPeople, listJournal } from '../journal-list.ts'
import { JournalFilterForm } from '../views/journal-filter-form.tsx'
import { JournalTable } from '../views/journal-table.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const filter = readFilter(args.query)
  const [found, people] = await Promise.all([listJournal(db, filter), journalPeople(db)])
  const { area, person, from, to } = filter
  const asked = { area, person, from, to }
  return {
    title: args.say('journal:title'),
    rows: found.rows,
    people,
    asked,
    newer: found.newer === null ? null : href('/desk/journal', { ...asked, after: found.newer }),
    older: found.older === null ? null : href('/desk/journal', { ...asked, before: found.older }),
  }
})

export default function Journal() {
  const { me, rows, people, asked, newer, older } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage me={me} current="journal" title={say('journal:title')} lead={say('journal:lead')} wide>
      <JournalFilterForm asked={asked} people={people} />
      {rows.length > 0 ? (
        <JournalTable rows={rows} />
      ) : (
        <Empty title={say('journal:none')} action={{ to: href('/desk/journal'), label: say('journal:showAll') }} />
      )}
      <Pagination previous={newer} next={older} />
    </DeskPage>
  )
}
