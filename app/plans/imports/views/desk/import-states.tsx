import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Notice } from '#app/ui/parts.tsx'
import type { Counted, Remark } from '../../tables.ts'
import { Conserved } from './conserved.tsx'

type Document = { id: string; progress: number; counted: Counted | null; remarks: Remark[] }

/** While a document is being read: how far it is, and the way to look again. Nothing here needs a script. */
export function ImportProgress({ plan, document }: { plan: string; document: Document }) {
  const { say, t } = useText()
  return (
    <>
      <p className="lead">{say('plan-import:progress.lead')}</p>
      <p>
        <progress
          className="import-progress"
          max={100}
          value={document.progress}
          aria-label={t('plan-import:progress.label')}
        />
      </p>
      <p className="actions">
        <ButtonLink to={href('/desk/plans/:plan/imports/:import', { plan, import: document.id })}>
          {say('plan-import:progress.again')}
        </ButtonLink>
      </p>
    </>
  )
}

type Refusal = { code: string; values: Record<string, string | number> }

export function ImportRefused({ plan, refusal }: { plan: string; refusal: Refusal }) {
  const { say } = useText()
  return (
    <>
      <Notice tone="bad" title={say('plan-import:notRead')}>
        <p>{say(refusal.code, refusal.values)}</p>
      </Notice>
      <p className="actions">
        <ButtonLink to={href('/desk/plans/:plan/import', { plan })}>{say('plan-import:tryAnother')}</ButtonLink>
      </p>
    </>
  )
}

/** What came into the plan, the remarks of the document beside their paragraphs, and the way back. */
export function ImportTaken({ plan, document }: { plan: string; document: Document }) {
  const { say } = useText()
  const { counted, remarks, id } = document
  return (
    <>
      {counted && (
        <Notice tone="good" title={say('plan-import:taken.title', counted)}>
          <Conserved counted={counted} />
        </Notice>
      )}
      {remarks.length > 0 && (
        <>
          <h2>{say('plan-import:taken.remarks')}</h2>
          <ul className="entries close">
            {remarks.map(({ by, text, section, block }, at) => (
              <li key={at}>
                <p className="text">{text}</p>
                <p className="meta">
                  {by}{' '}
                  <A to={href('/desk/plans/:plan/sections/:section', { plan, section }, { '#': block ?? undefined })}>
                    {say('plan-import:taken.place')}
                  </A>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="actions">
        <ButtonLink to={href('/desk/plans/:plan', { plan })}>{say('plan-import:taken.plan')}</ButtonLink>
        <ButtonLink to={href('/desk/plans/:plan/imports/:import/undoing', { plan, import: id })} tone="quiet">
          {say('plan-import:undoing.title')}
        </ButtonLink>
      </p>
    </>
  )
}
