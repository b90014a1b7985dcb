import { publicGroups } from '#app/directory/public-groups.ts'
import { href } from '#app/href.ts'
import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import type { GroupPage } from '../group-schemas.ts'
import { pageOf, windowOf } from '../page.ts'
import { staleIn } from '../stale.ts'

export const loader = handleOpen<typeof GroupPage>(async ({ request }) => {
  const { after, limit } = windowOf(request)
  const groups = await publicGroups(db, after, limit + 1)
  const told = groups.map(({ updatedAt, translatedFrom, ...group }) => ({
    ...group,
    stale: staleIn(translatedFrom),
    updatedAt: updatedAt.toISOString(),
    page: href('/groups/:group', { group: group.slug }),
  }))
  return pageOf(request, told, limit, ({ slug }) => slug)
})
