import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { Problem } from '../../problems.ts'

/** What has to be mended in the questions before they can be shown to anybody; each leads to its place. */
export function ProblemList({ problems, survey }: { problems: Problem[]; survey: string }) {
  const { say } = useText()
  if (problems.length === 0) return null
  return (
    <Notice tone="warn" title={say('surveys-desk:questions.problems', { count: problems.length })}>
      <ul>
        {problems.map(({ code, at, values }, index) => (
          <li key={index}>
            <A to={href('/desk/surveys/:survey/questions', { survey }, { '#': at })}>{say(code, values)}</A>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
