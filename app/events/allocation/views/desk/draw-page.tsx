import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Notice, Steps } from '#app/ui/parts.tsx'
import type { DrawStanding } from '../../draw-standing.ts'

export type DrawFrame = {
  me: { name: string; roles: string[] }
  /** Of the event. */
  slug: string
  title: string
  /** Of the draw: its session, null for a series; and its name in addresses. */
  session: number | null
  name: string
}

/** A page about one draw; `page`: what one does there, else it is the page of the draw itself. */
export function DrawPage({
  me,
  slug,
  title,
  session,
  name,
  page,
  wide,
  children,
}: DrawFrame & { page?: ReactNode; wide?: boolean; children: ReactNode }) {
  const { say } = useText()
  const own = session === null ? say('draws:title') : say('draws:ofSession', { number: session })
  return (
    <DeskPage
      me={me}
      current="events"
      title={page ?? own}
      wide={wide}
      crumbs={[
        { to: href('/desk/events'), label: say('events-desk:list.title') },
        { to: href('/desk/events/:event', { event: slug }), label: <span lang="ja">{title}</span> },
        { to: page ? href('/desk/events/:event/draws/:draw', { event: slug, draw: name }) : undefined, label: own },
        ...(page ? [{ label: page }] : []),
      ]}
    >
      {children}
    </DeskPage>
  )
}

const reached: Partial<Record<DrawStanding, number>> = { toList: 1, nobody: 1, waits: 2, toDraw: 2, drawn: 3 }

export function DrawSteps({ standing }: { standing: DrawStanding }) {
  const { say } = useText()
  const steps = (['closed', 'list', 'draw'] as const).map((step) => say(`draws:desk.steps.${step}`))
  return <Steps steps={steps} current={reached[standing] ?? 0} />
}

/** What is not possible now, or has been done already, with the way to where it can be seen. */
export function NotNow({ slug, name, title }: Pick<DrawFrame, 'slug' | 'name'> & { title: ReactNode }) {
  const { say } = useText()
  return (
    <Notice tone="info" title={title}>
      <p>
        <ButtonLink to={href('/desk/events/:event/draws/:draw', { event: slug, draw: name })} tone="quiet">
          {say('draws:desk.see')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
