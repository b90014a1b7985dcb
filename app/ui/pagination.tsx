import { Icon } from './icon.tsx'
import { A, useText } from './language.tsx'

/** Keyset paging: the addresses of what follows and of what came before, where there are any. */
export function Pagination({ next, previous }: { next?: string | null; previous?: string | null }) {
  const { t, say } = useText()
  if (!next && !previous) return null
  return (
    <nav className="pager" aria-label={t('ui:pagination.label')}>
      {previous && (
        <A to={previous} rel="prev">
          <Icon name="back" />
          <span>{say('ui:pagination.previous')}</span>
        </A>
      )}
      {next && (
        <A to={next} rel="next">
          <span>{say('ui:pagination.next')}</span>
          <Icon name="next" />
        </A>
      )}
    </nav>
  )
}
