import type { ReactNode } from 'react'
import { useText } from './language.tsx'
import { Definition } from './parts.tsx'

/**
 * Number, code and address of what somebody sent, to be kept or printed: with number and code, and only with both, one gets
 * back here. `items` says how things stand.
 */
export function Keeping({
  label,
  number,
  code,
  link,
  items = [],
  children,
}: {
  /** What the number is called. */
  label: ReactNode
  number: string
  code: string
  link: string
  items?: { term: ReactNode; detail: ReactNode }[]
  children?: ReactNode
}) {
  const { say } = useText()
  return (
    <section className="panel receipt">
      <p>
        {label}
        <span className="receipt-number">{number}</span>
      </p>
      <Definition
        items={[
          { term: say('ui:keeping.code'), detail: <strong className="secret">{code}</strong> },
          { term: say('ui:keeping.link'), detail: <a href={link}>{link}</a> },
          ...items,
        ]}
      />
      {children}
      <p>{say('ui:keeping.keep')}</p>
      <KeepingTools link={link} />
    </section>
  )
}

/** Where the script puts the buttons that only it can answer: copying the address, printing the page. */
export function KeepingTools({ link }: { link?: string }) {
  const { written } = useText()
  const copying = link && {
    'data-copy': link,
    'data-copy-label': written('ui:keeping.copy'),
    'data-copied': written('ui:keeping.copied'),
  }
  return <div className="keeping-tools" data-print-label={written('ui:keeping.print')} {...copying} />
}
