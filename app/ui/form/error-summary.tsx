import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { useText } from '../language.tsx'
import { type FormState, fieldId } from './form-state.tsx'
import { ToCompare } from './standing.tsx'

/** Where it was no fault of what was typed, the summary says whose. */
const titles: Record<number, string> = {
  409: 'ui:form.notSaved',
  429: 'ui:errors.title.tooMany',
  503: 'ui:errors.title.tooMany',
  507: 'ui:errors.title.full',
}

/** What has to be mended, on top of the page and focused when it opens; each line leads to its field. */
export function ErrorSummary({ state, labels = {} }: { state: FormState; labels?: Record<string, ReactNode> }) {
  const { say, lang } = useText()
  const errors = Object.entries(state.errors).flatMap(([name, list]) => list.map((error) => ({ name, ...error })))
  if (errors.length === 0) return null
  const { standing, status = 422 } = state
  const isMendedInFields = errors.some(({ name }) => name !== '')
  const ofInput = isMendedInFields ? 'ui:form.errorSummary' : 'ui:form.refused'
  const title = standing ? 'ui:conflict.title' : (titles[status] ?? ofInput)
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
        {say(title, { count: errors.length })}
      </h2>
      <ul className="to-mend">
        {errors.map(({ name, key, values }, at) => (
          <li key={at}>
            {name === '' ? (
              say(key, values)
            ) : (
              <a href={`#${fieldId(name)}`}>
                {/* What several forms say of any field names none. */}
                {labels[name] && /^ui:/.test(key) && (
                  <>
                    {labels[name]}
                    {lang === 'en' ? ': ' : '：'}
                  </>
                )}
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
