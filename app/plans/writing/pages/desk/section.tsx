import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { seenSection, withSurroundings } from '../../desk-access.ts'
import { heading } from '../../views/desk/desk-labels.tsx'
import { SectionDesk } from '../../views/desk/section-desk.tsx'

export const handle = { script: true }

export const loader = atDesk(seenSection, async ({ me, plan, section }, args) => {
  const around = await withSurroundings(db, me, plan, section, args.query.get('response'))
  return { title: heading(section), ...around, fields: {} }
})

export default function DeskSection() {
  const { state, ...page } = usePage<typeof loader>()
  return <SectionDesk {...page} formKey={String(state.values.formKey)} />
}
