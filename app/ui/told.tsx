import { useContext } from 'react'
import { DocumentContext } from './document.tsx'
import { Icon } from './icon.tsx'
import { listed, useText } from './language.tsx'

/** What the form did that led to this page, said once. */
export function Told() {
  const { say, t, lang } = useText()
  const told = useContext(DocumentContext)?.told
  if (!told) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: without script the one way to tell those who do not see the page that it was done
    <p className="told" role="status" tabIndex={-1} autoFocus>
      <Icon name="check" />
      <span>
        {told.key && say(told.key)}
        {told.understood.length > 0 && (
          <span className="understood">
            {say('ui:understood.lead')}
            {listed(
              lang,
              told.understood.map(([typed, meant]) => t('ui:understood.pair', { typed, meant })),
            )}
          </span>
        )}
      </span>
    </p>
  )
}
