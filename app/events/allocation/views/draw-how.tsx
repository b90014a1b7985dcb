import { useText } from '#app/ui/language.tsx'

type Props = { name: string; series: boolean; strata: boolean; firstTimersFirst: boolean }

/** How places are drawn, in the order in which it happens. */
export function DrawHow({ name, series, strata, firstTimersFirst }: Props) {
  const { say, written } = useText()
  const fields = strata ? (firstTimersFirst ? 'both' : 'strata') : firstTimersFirst ? 'first' : 'plain'
  return (
    <ol>
      <li>{say('draws:how.list', { fields: written(`draws:how.fields.${fields}`) })}</li>
      <li>{say('draws:how.source')}</li>
      <li>{say('draws:how.lot', { name })}</li>
      <li>{say(firstTimersFirst ? 'draws:how.orderFirst' : 'draws:how.order')}</li>
      {strata && <li>{say('draws:how.strata')}</li>}
      <li>{say('draws:how.take')}</li>
      <li>{say('draws:how.wait')}</li>
      <li>{say('draws:how.gone')}</li>
      {series && <li>{say('draws:how.series')}</li>}
    </ol>
  )
}
