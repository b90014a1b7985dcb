import { resultPage } from '#app/consultations/answers/result-page.ts'
import { resultRow } from '#app/result-row.ts'
import type { Db } from '#db/connection'
import { slugOf } from './page.ts'
import { staleIn } from './stale.ts'

/** A published result: what it says of itself, and its rows from after number `after`. */
export async function publishedResult(db: Db, slug: string, after: number, limit: number) {
  const page = await resultPage(db, slugOf(slug))
  const { outcome, note, persons, submissions, opinions, late, excluded, withdrawn, revisions, groups, spokenFor } =
    page
  return {
    head: {
      consultation: slug,
      plan: page.plan.slug,
      edition: page.edition,
      changedIn: page.changedIn,
      outcome,
      note,
      publishedAt: page.publishedAt.toISOString(),
      counts: {
        ...{ persons, submissions, opinions, late, excluded, withdrawn, revisions, groups, spokenFor },
        channels: page.channels,
        categories: page.byCategory,
      },
    },
    rows: page.rows
      .filter(({ number }) => number > after)
      .slice(0, limit)
      .map((row) => ({
        number: row.number,
        section: row.section && { ...row.section, title: row.section.title.ja },
        summary: row.summary.ja,
        summaryEasy: row.summary.easy ?? null,
        summaryEn: row.summary.en ?? null,
        similar: row.similarCount,
        view: row.body.ja,
        viewEasy: row.body.easy ?? null,
        viewEn: row.body.en ?? null,
        stale: staleIn({ summary: row.summary.was ?? {}, view: row.body.was ?? {} }),
        category: row.category,
        revisions: row.revisions.map(({ number }) => number),
        url: resultRow(slug, row.number),
      })),
  }
}
