import { href } from '#app/href.ts'
import { EndedGroup } from '#app/ui/ended-group.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import type { PublicLinks } from '../public-links.ts'
import { MaterialWhat } from './material-what.tsx'

type Item = { term: ReturnType<ReturnType<typeof useText>['say']>; detail: React.ReactNode }

/** What an event has to do with plans, calls and groups, and what is handed out: each where there is something. */
export function useRelated(slug: string, { sections, consultation, organisers, materials }: PublicLinks): Item[] {
  const { say } = useText()
  const items: (Item | false)[] = [
    materials.length > 0 && {
      term: say('event-page:materials.title'),
      detail: (
        <ul>
          {materials.map(({ id, label, address, type, size }) => (
            <li key={id}>
              {address ? (
                <a href={address} rel="noreferrer">
                  <Written {...label} />
                </a>
              ) : (
                <A to={href('/events/:event/materials/:material', { event: slug, material: id })}>
                  <Written {...label} />
                </A>
              )}{' '}
              <MaterialWhat type={type} size={size} />
            </li>
          ))}
        </ul>
      ),
    },
    sections.length > 0 && {
      term: say('event-page:sections'),
      detail: (
        <ul>
          {sections.map(({ plan, planTitle, section, number, title }) => (
            <li key={`${plan} ${section}`}>
              <A to={href('/plans/:plan/sections/:section', { plan, section })}>
                <Written {...planTitle} /> {number} <Written {...title} />
              </A>
            </li>
          ))}
        </ul>
      ),
    },
    consultation !== null && {
      term: say('event-page:consultation'),
      detail: (
        <A to={href('/consultations/:consultation', { consultation: consultation.slug })}>
          <Written {...consultation.title} />
        </A>
      ),
    },
    organisers.length > 0 && {
      term: say('event-page:organisers'),
      detail: (
        <ul>
          {organisers.map(({ slug: group, state, name }) => (
            <li key={group}>
              <A to={href('/groups/:group', { group })}>
                <Written {...name} />
              </A>{' '}
              <EndedGroup state={state} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return items.filter((item) => item !== false)
}
