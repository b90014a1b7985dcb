import { href } from '#app/href.ts'

/** Where the names are wanted; anything else leads to the search by name. */
export function whereWanted({ request }: { request: Request }, slug: string, session: number): string {
  const query = new URL(request.url).searchParams
  const number = (query.get('number') ?? '').slice(0, 40)
  const places: Record<string, string> = {
    list: href('/desk/events/:event/sessions/:session/day/list', { event: slug, session }),
    csv: href('/desk/events/:event/sessions/:session/day/list.csv', { event: slug, session }),
    tables: href('/desk/events/:event/sessions/:session/day/tables', { event: slug, session }),
    print: href('/desk/events/:event/sessions/:session/day/tables/print', { event: slug, session }, { names: 'on' }),
    one: href('/desk/events/:event/sessions/:session/day/check-in', { event: slug, session }, { number }),
  }
  return (
    places[query.get('to') ?? ''] ?? href('/desk/events/:event/sessions/:session/day/names', { event: slug, session })
  )
}
