import type { ReactNode } from 'react'
import { type FormState, fieldId } from './form-state.tsx'
import { Icon } from './icon.tsx'
import { useText } from './language.tsx'
import { ToCompare } from './standing.tsx'

/** What has to be mended, on top of the page and focused when it opens; each line leads to its field. */
export function ErrorSummary({ state, labels = {} }: { state: FormState; labels?: Record<string, ReactNode> }) {
  const { say } = useText()
  const errors = Object.entries(state.errors).flatMap(([name, list]) => list.map((error) => ({ name, ...error })))
  if (errors.length === 0) return null
  const { standing } = state
  const isMendedInFields = errors.some(({ name }) => name !== '')
  const title = isMendedInFields ? 'ui:form.errorSummary' : 'ui:form.refused'
  return (
    <div
      className="error-summary"
      id="error-summary"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the one way without script to bring people to what they have to mend
      autoFocus
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">
        <Icon name="bad" />
        {say(standing ? 'ui:conflict.title' : title)}
      </h2>
      <ul>
        {errors.map(({ name, key, values }, at) => (
          <li key={at}>
            {name === '' ? (
              say(key, values)
            ) : (
              <a href={`#${fieldId(name)}`}>
                {labels[name] && <>{labels[name]}: </>}
                {say(key, values)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {standing && <ToCompare first={Object.keys(standing).map(fieldId)[0]} />}
    </div>
  )
}
