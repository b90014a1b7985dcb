import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { address, useText } from '../language.tsx'

/** A search by GET; children are further filters, as fields. `to` is a path without language prefix. */
export function SearchBox({
  to,
  name = 'q',
  query = '',
  label,
  hint,
  tone,
  children,
}: {
  to: string
  name?: string
  query?: string
  label?: ReactNode
  hint?: ReactNode
  /** Quiet where the page has something more important to do. */
  tone?: 'main' | 'quiet'
  children?: ReactNode
}) {
  const { lang, say } = useText()
  return (
    <search>
      <form method="get" action={address(to, lang)} className="search-box">
        <label htmlFor={name}>{label ?? say('ui:search.label')}</label>
        {hint && (
          <p className="hint" id={`${name}-hint`}>
            {hint}
          </p>
        )}
        <div className="search-line">
          <input
            id={name}
            name={name}
            type="search"
            defaultValue={query}
            aria-describedby={hint ? `${name}-hint` : undefined}
          />
          <Button tone={tone}>
            <Icon name="search" />
            {say('ui:search.button')}
          </Button>
        </div>
        {children}
      </form>
    </search>
  )
}

/** The search of the portal as a field in the bar. */
export function BarSearch() {
  const { lang, t, say } = useText()
  return (
    <search className="bar-find">
      <form method="get" action={address(href('/search'), lang)}>
        <input name="q" type="search" aria-label={t('ui:search.label')} />
        <Button tone="quiet">
          <Icon name="search" />
          <span className="vh">{say('ui:search.button')}</span>
        </Button>
      </form>
    </search>
  )
}
