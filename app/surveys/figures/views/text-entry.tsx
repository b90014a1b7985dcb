import { A, pick, useText } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import { plain } from '#app/ui/ruby.tsx'
import { wordingOf } from '#app/wording.ts'

export type Code = { code: number; label: string; labelEasy: string | null; labelEn: string | null }
type Text = { sheet: string; words: string; codes: number[]; redaction: { words: string; reason: string } | null }

export function useCodeLabel() {
  const { lang } = useText()
  return (word: Code) => plain(pick(lang, wordingOf(word, 'label')))
}

/** What somebody wrote, with the codes it can be given. */
export function TextEntry({ text, at, codes, to }: { text: Text; at: number; codes: Code[]; to: string }) {
  const { say } = useText()
  const label = useCodeLabel()
  return (
    <li>
      <input type="hidden" name={`sheets[${at}].id`} value={text.sheet} />
      <p lang="ja" className="text">
        {text.words}
      </p>
      {text.redaction && (
        <div className="quote">
          <p>
            <Tag tone="neutral">{say('survey-results:texts.redacted')}</Tag> {text.redaction.reason}
          </p>
          <p lang="ja" className="text">
            {text.redaction.words || say('survey-results:texts.withheld')}
          </p>
        </div>
      )}
      {codes.length > 0 && (
        <fieldset className="codes">
          <legend className="vh">{say('survey-results:texts.code', { number: at + 1 })}</legend>
          {codes.map((code) => (
            <label key={code.code}>
              <input
                type="checkbox"
                name={`sheets[${at}].codes[]`}
                value={code.code}
                defaultChecked={text.codes.includes(code.code)}
              />
              {code.code} {label(code)}
            </label>
          ))}
        </fieldset>
      )}
      <p className="meta">
        <A to={to}>{say('survey-results:texts.redact')}</A>
      </p>
    </li>
  )
}
