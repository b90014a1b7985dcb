import { resultPageSize } from '#app/result-row.ts'
import { searchFold } from '#app/spelling/fold.ts'
import { stripRuby } from '#app/text/ruby.ts'
import type { Wording } from '#app/wording.ts'
import type { Chapter } from './result-page.ts'
import type { Category } from './tables.ts'

type Row = {
  number: number
  category: Category
  chapter: Chapter | null
  section: { number: string; title: Wording } | null
  summary: Wording
  body: Wording
}

/** Rows of one chapter that stand together; null: about the plan as a whole. */
export type ResultChapter<R> = { chapter: Chapter | null; rows: R[] }
export type ResultParts<R> = {
  chapters: ResultChapter<R>[]
  /** Where each chapter begins, and how many rows it has. */
  contents: { chapter: Chapter | null; count: number; part: number }[]
  /** Which of how many pages, from 1. */
  part: number
  count: number
  rows: number
}
/** `wanted`: words, each with all it may be written as. */
export type AskedOfResult = { category: Category | null; wanted: string[][]; part: number }

/** What was asked for of a result, a page of whole chapters at a time; what cannot be meant is the first page. */
export function resultParts<R extends Row>(rows: R[], { category, wanted, part }: AskedOfResult): ResultParts<R> {
  const found = rows.filter((row) => !category || row.category === category).filter(holding(wanted))
  const pages = pagesOf(found)
  const chosen = part >= 1 && part <= pages.length ? Math.trunc(part) : 1
  const contents: ResultParts<R>['contents'] = []
  pages.forEach((page, at) => {
    for (const { chapter, rows } of page) {
      const last = contents.at(-1)
      if (last && last.chapter?.key === chapter?.key) last.count += rows.length
      else contents.push({ chapter, count: rows.length, part: at + 1 })
    }
  })
  return { chapters: pages[chosen - 1] ?? [], contents, part: chosen, count: pages.length, rows: found.length }
}

/** The page on which a row stands when nothing else is asked for. */
export function partOfRow(rows: Row[], number: number): number {
  const at = pagesOf(rows).findIndex((page) => page.some(({ rows }) => rows.some((row) => row.number === number)))
  return Math.max(0, at) + 1
}

/** As the search of the portal finds them: every word in one of the ways it is written in. */
function holding(wanted: string[][]): (row: Row) => boolean {
  return ({ section, summary, body }) => {
    const words = [summary, body, ...(section ? [section.title] : [])].flatMap(({ ja, easy, en }) => [
      ja,
      easy && stripRuby(easy),
      en,
    ])
    const text = searchFold([section?.number, ...words].filter(Boolean).join('\n'))
    return wanted.every((ways) => ways.some((way) => text.includes(way)))
  }
}

function pagesOf<R extends Row>(rows: R[]): ResultChapter<R>[][] {
  const pages: ResultChapter<R>[][] = []
  let room = 0
  for (const part of chaptersOf(rows)) {
    if (room <= 0) {
      pages.push([])
      room = resultPageSize
    }
    pages.at(-1)?.push(part)
    room -= part.rows.length
  }
  return pages
}

/** A chapter that no page could hold is divided. */
function chaptersOf<R extends Row>(rows: R[]): ResultChapter<R>[] {
  const found: ResultChapter<R>[] = []
  for (const row of rows) {
    const last = found.at(-1)
    const isSame = last && last.chapter?.key === row.chapter?.key && last.rows.length < resultPageSize
    if (isSame) last.rows.push(row)
    else found.push({ chapter: row.chapter, rows: [row] })
  }
  return found
}
