import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { PreparedResults } from '../published-results.ts'

/** A run as the public will see it, and plainly said that it does not yet. */
export function RunFrame({
  me,
  results,
  title,
  section,
  children,
}: {
  me: { name: string; roles: string[] }
  results: Pick<PreparedResults, 'slug' | 'head' | 'number' | 'publishedAt'>
  title: ReactNode
  /** Of a section: its name, which stands below the run. */
  section?: ReactNode
  children: ReactNode
}) {
  const { say } = useText()
  const { slug, head, number, publishedAt } = results
  const run = say('survey-report:preview.run', { number })
  return (
    <DeskPage
      me={me}
      current="surveys"
      title={title}
      wide
      crumbs={[
        { to: href('/desk/surveys'), label: say('survey-results:surveys') },
        { to: href('/desk/surveys/:survey', { survey: slug }), label: <Written {...head.title} /> },
        {
          to: href('/desk/surveys/:survey/results/publication', { survey: slug }),
          label: say('survey-report:check.title'),
        },
        {
          to: section ? href('/desk/surveys/:survey/results/runs/:run', { survey: slug, run: number }) : undefined,
          label: run,
        },
        ...(section ? [{ label: section }] : []),
      ]}
    >
      {publishedAt === null ? (
        <Notice tone="warn" role="note" title={say('survey-report:preview.notPublished')}>
          <p>
            {say('survey-report:preview.lead', { number })}{' '}
            <A to={href('/desk/surveys/:survey/results/publication', { survey: slug })}>
              {say('survey-report:preview.back')}
            </A>
          </p>
        </Notice>
      ) : (
        <Notice tone="info" role="note" title={say('survey-report:preview.published')}>
          <p>
            <A to={href('/surveys/:survey/results', { survey: slug }, { version: number })}>
              <Moment value={publishedAt} />
            </A>
          </p>
        </Notice>
      )}
      {children}
    </DeskPage>
  )
}
