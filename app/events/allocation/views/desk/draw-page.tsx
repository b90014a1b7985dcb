import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { formPage } from '#app/ui/form/form-page.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Notice, Steps } from '#app/ui/parts.tsx'
import type { DrawStanding } from '../../draw-standing.ts'

export type DrawFrame = {
  event: { slug: string; title: string }
  /** Null for a series. */
  session: number | null
  /** In addresses. */
  name: string
}

/** A page about one draw: with a title of what one does there, else the page of the draw itself. */
export function DrawPage({
  me,
  draw: { event, session, name },
  title,
  wide,
  children,
}: {
  me: { name: string; roles: string[] }
  draw: DrawFrame
  title?: ReactNode
  wide?: boolean
  children?: ReactNode
}) {
  const { say } = useText()
  const own = session === null ? say('draws:title') : say('draws:ofSession', { number: session })
  return (
    <DeskPage
      me={me}
      current="events"
      title={title ?? own}
      wide={wide}
      crumbs={[
        { to: href('/desk/events'), label: say('events-desk:list.title') },
        { to: href('/desk/events/:event', { event: event.slug }), label: <span lang="ja">{event.title}</span> },
        {
          to: title ? href('/desk/events/:event/draws/:draw', { event: event.slug, draw: name }) : undefined,
          label: own,
        },
        ...(title ? [{ label: title }] : []),
      ]}
    >
      {children}
    </DeskPage>
  )
}

export const DrawFormPage = formPage(DrawPage, 'events-desk:back')

const reached: Partial<Record<DrawStanding, number>> = { toList: 1, nobody: 1, waits: 2, toDraw: 2, drawn: 3 }

export function DrawSteps({ standing }: { standing: DrawStanding }) {
  const { say } = useText()
  const steps = (['closed', 'list', 'draw'] as const).map((step) => say(`draws:desk.steps.${step}`))
  return <Steps steps={steps} current={reached[standing] ?? 0} />
}

/** What is not possible now, or has been done already, with the way to where it can be seen. */
export function NotNow({ draw, title }: { draw: DrawFrame; title: ReactNode }) {
  const { say } = useText()
  return (
    <Notice tone="info" title={title}>
      <p>
        <ButtonLink
          to={href('/desk/events/:event/draws/:draw', { event: draw.event.slug, draw: draw.name })}
          tone="quiet"
        >
          {say('draws:desk.see')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
