import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import type { About } from '../../desk-event.ts'

type Props = { slug: string; about: About; reminderDays: number[]; mayEdit: boolean }

/** What an event is linked with and what is sent by the clock, each with the way to change it. */
export function EventAboutDesk({ slug, about, reminderDays, mayEdit }: Props) {
  const { say } = useText()
  const { sections, organisers, consultation, survey, materials } = about
  const row = (term: ReactNode, shown: ReactNode, to: string) => ({
    term: mayEdit ? <A to={to}>{term}</A> : term,
    detail: shown || say('event-writing:links.none'),
  })
  const linked = [
    ...sections.map(({ planTitle, number, title }) => `${planTitle} ${number ?? ''} ${title ?? ''}`),
    ...(consultation ? [consultation.title] : []),
    ...organisers.map(({ name }) => name),
  ]
  return (
    <>
      <h2>{say('event-writing:desk.about')}</h2>
      <Definition
        items={[
          row(
            say('event-writing:links.title'),
            linked.length > 0 && (
              <ul className="plain" lang="ja">
                {linked.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            ),
            href('/desk/events/:event/links', { event: slug }),
          ),
          row(
            say('event-writing:materials.title'),
            materials > 0 && say('event-writing:desk.materials', { count: materials }),
            href('/desk/events/:event/materials', { event: slug }),
          ),
          row(
            say('event-writing:notices.title'),
            <>
              {reminderDays.length > 0
                ? reminderDays.map((days, at) => (
                    <span key={days}>
                      {at > 0 && ' – '}
                      {say('event-writing:notices.before', { days })}
                    </span>
                  ))
                : say('event-writing:notices.noDays')}
              {survey && (
                <div>
                  <A to={href('/desk/surveys/:survey', { survey: survey.slug })}>
                    <span lang="ja">{survey.title}</span>
                  </A>
                </div>
              )}
            </>,
            href('/desk/events/:event/notices', { event: slug }),
          ),
        ]}
      />
    </>
  )
}
