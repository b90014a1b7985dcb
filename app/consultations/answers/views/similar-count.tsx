import { useCount } from '#app/ui/count.ts'
import { useText } from '#app/ui/language.tsx'

/** How many opinions a row answers. */
export function SimilarCount({ count }: { count: number }) {
  const { say } = useText()
  const figure = useCount()
  return <>{say('answers:result.tally', { count, figure: figure(count) })}</>
}
