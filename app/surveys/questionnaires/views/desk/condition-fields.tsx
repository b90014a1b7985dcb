import { useContext } from 'react'
import { Radios } from '#app/ui/form/form.tsx'
import { FormContext, type FormState, fieldId } from '#app/ui/form/form-state.tsx'
import { FieldErrors } from '#app/ui/form/question.tsx'
import { useText } from '#app/ui/language.tsx'

export type Askable = {
  item: string
  number: number
  words: string
  row: string | null
  asks: string[]
  options: { code: number; words: string }[]
}

const one = ({ values }: FormState, name: string): string => [values[name] ?? ''].flat()[0] ?? ''

/** Lines of a condition. Which answers a line offers follows from its question, so choosing one shows the form again. */
export function ConditionFields({ items, count, focus }: { items: Askable[]; count: number; focus: string }) {
  const { say } = useText()
  return (
    <>
      {Array.from({ length: count }, (_, at) => (
        <Line key={at} at={at} items={items} focus={focus === `lines[${at}]`} />
      ))}
      <p>
        <button type="submit" name="step" value="lines-more" className="button quiet">
          {say('surveys-desk:condition.more')}
        </button>
      </p>
      {count > 1 && (
        <Radios
          name="join"
          legend={say('surveys-desk:condition.join')}
          options={[
            { value: 'all', label: say('surveys-desk:condition.joinAll') },
            { value: 'any', label: say('surveys-desk:condition.joinAny') },
          ]}
        />
      )}
    </>
  )
}

function Line({ at, items, focus }: { at: number; items: Askable[]; focus: boolean }) {
  const { say, t } = useText()
  const state = useContext(FormContext)
  const name = (field: string) => `lines[${at}].${field}`
  const item = items.find((each) => each.item === one(state, name('item')))
  const label = ({ number, words, row }: Askable) =>
    `${t('surveys-desk:question', { number })} ${words.slice(0, 40)}${row ? `「${row}」` : ''}`
  return (
    <fieldset className="condition-line">
      <legend>{say('surveys-desk:condition.line', { number: at + 1 })}</legend>
      <label htmlFor={fieldId(name('item'))}>{say('surveys-desk:condition.item')}</label>
      <div className="search-line">
        <select
          id={fieldId(name('item'))}
          name={name('item')}
          defaultValue={item?.item ?? ''}
          // biome-ignore lint/a11y/noAutofocus: the line that was just asked for, after a round trip without script
          autoFocus={focus}
        >
          <option value="">{t('surveys-desk:condition.noItem')}</option>
          {items.map((each) => (
            <option key={each.item} value={each.item}>
              {label(each)}
            </option>
          ))}
        </select>
        <button type="submit" name="step" value={`lines-show-${at}`} className="button quiet">
          {say('surveys-desk:condition.show')}
        </button>
      </div>
      {item && <Asked item={item} name={name} />}
    </fieldset>
  )
}

function Asked({ item, name }: { item: Askable; name: (field: string) => string }) {
  const { say, t } = useText()
  const state = useContext(FormContext)
  const chosen = [state.values[name('codes')] ?? []].flat()
  const errors = (field: string) => state.errors[name(field)] ?? []
  const ask = item.asks.includes(one(state, name('ask'))) ? one(state, name('ask')) : item.asks[0]
  const isFigure = item.asks.includes('greater')
  return (
    <div className="condition-asked">
      <input type="hidden" name={name('shown')} value={item.item} />
      <label htmlFor={fieldId(name('ask'))}>{say('surveys-desk:condition.how')}</label>
      <FieldErrors id={fieldId(name('ask'))} errors={errors('ask')} />
      <select id={fieldId(name('ask'))} name={name('ask')} defaultValue={ask}>
        {item.asks.map((each) => (
          <option key={each} value={each}>
            {t(`surveys-desk:condition.ask.${each}`)}
          </option>
        ))}
      </select>
      {isFigure && (
        <>
          <label htmlFor={fieldId(name('amount'))}>{say('surveys-desk:condition.amount')}</label>
          <FieldErrors id={fieldId(name('amount'))} errors={errors('amount')} />
          <input
            id={fieldId(name('amount'))}
            name={name('amount')}
            type="text"
            inputMode="numeric"
            className="short"
            defaultValue={one(state, name('amount'))}
          />
        </>
      )}
      {item.options.length > 0 && (
        <fieldset data-bad={errors('codes').length > 0 || undefined}>
          <legend>{say('surveys-desk:condition.codes')}</legend>
          <FieldErrors id={fieldId(name('codes'))} errors={errors('codes')} />
          {item.options.map(({ code, words }, at) => (
            <div className="option" key={code}>
              <label>
                <input
                  id={at === 0 ? fieldId(name('codes')) : undefined}
                  type="checkbox"
                  name={name('codes')}
                  value={code}
                  defaultChecked={chosen.includes(String(code))}
                />
                <span lang="ja">{words}</span>
              </label>
            </div>
          ))}
        </fieldset>
      )}
    </div>
  )
}
