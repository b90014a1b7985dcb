import { isId } from '#app/text/ids.ts'
import { type Area, areas, type JournalFilter } from './journal-list.ts'

const isArea = (text: string): text is Area => Object.hasOwn(areas, text)
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
const isNumber = (text: string) => /^[1-9]\d{0,14}$/.test(text)

/** What an address asks of the journal; what cannot be understood is not asked. */
export function readFilter(query: URLSearchParams): JournalFilter {
  const asked = <T extends string>(name: string, is: (text: string) => boolean) => {
    const text = query.get(name) ?? ''
    return is(text) ? (text as T) : undefined
  }
  const number = (name: string) => Number(asked(name, isNumber)) || undefined
  return {
    area: asked<Area>('area', isArea),
    person: asked('person', isId),
    from: asked('from', isDay),
    to: asked('to', isDay),
    before: number('before'),
    after: number('after'),
  }
}
