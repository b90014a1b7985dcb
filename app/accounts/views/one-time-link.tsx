import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'

/** The link as it is shown once, to be handed over. */
export function OneTimeLink({ url, expiresAt, name }: { url: string; expiresAt: string; name: string }) {
  const { say } = useText()
  return (
    <>
      <Notice tone="good" role="status" title={say('accounts:link.made', { name })}>
        <p>{say('accounts:link.handOver')}</p>
      </Notice>
      <div className="form">
        <div className="field">
          <label htmlFor="link">{say('accounts:link.label')}</label>
          <p className="hint" id="link-hint">
            {say('accounts:link.until')} <Moment value={expiresAt} />
          </p>
          <textarea id="link" readOnly rows={3} defaultValue={url} aria-describedby="link-hint" spellCheck={false} />
        </div>
      </div>
    </>
  )
}
