import type { ReactNode } from 'react'
import { A, RubyText, useText } from './language.tsx'

export function SkipLink() {
  const { say } = useText()
  return (
    <a className="skip" href="#main">
      {say('ui:frame.skip')}
    </a>
  )
}

export function Brand({ to, place }: { to: string; place?: ReactNode }) {
  const { say, cityName } = useText()
  return (
    <A to={to} className="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M12 6a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z" />
        <path d="M20 6a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z" />
      </svg>
      <small>
        <RubyText text={cityName} />
      </small>
      <strong>{say('ui:frame.name')}</strong>
      {place && <small>{place}</small>}
    </A>
  )
}
