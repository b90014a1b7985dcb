import { digestOf, digestOfRest } from '#app/forms/seen.ts'
import type { editionShown } from '#app/plans/editions/edition-shown.ts'
import type { Db } from '#db/connection'
import { type ResultPage, type ResultRow, resultPage } from './result-page.ts'

export type ResultShown = {
  result: ResultPage
  rows: (ResultRow & { digest: string })[]
  /** Changes of the plan that become public with it. */
  revisions: { number: number; digest: string }[]
  /** Of the figures, of each row, and of all that the edition published with it brings. */
  digests: string[]
}

/** All that publishing a result makes public, as it stands once its rows are written. `edition` is what goes with it. */
export async function resultShown(
  db: Db,
  slug: string,
  edition: Awaited<ReturnType<typeof editionShown>> | null,
): Promise<ResultShown> {
  const result = await resultPage(db, slug)
  const { submissions, opinions, channels, late, excluded, withdrawn, groups, spokenFor } = result
  const figures = digestOfRest([submissions, opinions, channels, late, excluded, withdrawn, groups, spokenFor])
  const rows = result.rows.map((row) => ({ ...row, digest: digestOf({ ...row, number: null }) }))
  return {
    result,
    rows,
    revisions: edition?.revisions ?? [],
    digests: [figures, ...rows.map(({ digest }) => digest), ...(edition?.digests ?? [])],
  }
}
