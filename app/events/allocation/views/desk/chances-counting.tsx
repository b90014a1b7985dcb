import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink, Notice } from '#app/ui/parts.tsx'

/** Instead of the form, while the chances on the list are counted: how far that is, and the way to look again. */
export function ChancesCounting({
  rounds,
  all,
  here: { event, draw, whole },
}: {
  rounds: number
  all: number
  here: { event: string; draw: string; whole: boolean }
}) {
  const { say, t } = useText()
  const done = { rounds: rounds.toLocaleString('en'), all: all.toLocaleString('en') }
  return (
    <Notice tone="info" title={say('draws:chance.counting.title')}>
      <p>{say('draws:chance.counting.lead')}</p>
      <p>
        <progress value={rounds} max={all} aria-label={t('draws:chance.counting.title')} />{' '}
        {say('draws:chance.counting.done', done)}
      </p>
      <p>
        <ButtonLink
          to={href('/desk/events/:event/draws/:draw/list', { event, draw }, { whole: whole ? '1' : null })}
          tone="quiet"
        >
          {say('draws:chance.counting.again')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
