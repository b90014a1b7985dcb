import { useCount } from '#app/ui/count.ts'
import { useText } from '#app/ui/language.tsx'

/** How many opinions a row answers; one is like no other. */
export function SimilarCount({ count }: { count: number }) {
  const { say } = useText()
  const figure = useCount()
  return <>{say(count === 1 ? 'answers:result.tally' : 'answers:result.similar', { count, figure: figure(count) })}</>
}
