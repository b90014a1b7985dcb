import { Hidden, Select, TextArea } from '#app/ui/form/form.tsx'
import type { FormState } from '#app/ui/form/form-state.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, Prose } from '#app/ui/parts.tsx'
import { type Passage, type Place, placeName, type Section } from './place.tsx'

/** One opinion: what it is about, the words, the reason. A paragraph that was chosen while reading stays fixed. */
export function OpinionFields({
  at,
  count,
  state,
  sections,
  passage,
  limit,
}: {
  at: number
  count: number
  state: FormState
  sections: Section[]
  passage?: Passage
  limit: number
}) {
  const { say, t, lang } = useText()
  const name = (field: string) => `items[${at}].${field}`
  return (
    <fieldset className="opinion">
      <legend className={count === 1 ? 'vh' : undefined}>
        {say('consultations:comment.opinion', { number: at + 1 })}
      </legend>
      {passage ? (
        <FixedPlace at={at} passage={passage} sections={sections} />
      ) : (
        <Select
          name={name('section')}
          label={say('consultations:comment.place')}
          hint={say('consultations:comment.placeHint')}
          empty={t('consultations:place.whole')}
          options={sections.map((section) => ({
            value: section.key,
            label: '\u3000'.repeat(section.depth) + placeName(section, lang),
          }))}
        />
      )}
      {(passage || state.values[name('quote')]) && (
        <TextArea
          name={name('quote')}
          rows={2}
          label={say('consultations:comment.quote')}
          hint={say('consultations:comment.quoteHint')}
          optional
        />
      )}
      <TextArea
        name={name('body')}
        rows={8}
        maxLength={limit}
        label={say('consultations:comment.body')}
        hint={say('consultations:comment.bodyHint')}
        required
      />
      <TextArea
        name={name('reason')}
        rows={3}
        maxLength={limit}
        label={say('consultations:comment.reason')}
        hint={say('consultations:comment.reasonHint')}
        optional
      />
      {count > 1 && (
        <p>
          <Button tone="quiet" name="remove" value={String(at)}>
            {say('consultations:comment.remove', { number: at + 1 })}
          </Button>
        </p>
      )}
    </fieldset>
  )
}

function FixedPlace({ at, passage, sections }: { at: number; passage: Passage; sections: Section[] }) {
  const { say, lang } = useText()
  const section = sections.find(({ key }) => key === passage.sectionKey)
  return (
    <div className="field">
      <Hidden name={`items[${at}].section`} value={passage.sectionKey} />
      <Hidden name={`items[${at}].block`} value={passage.key} />
      <Hidden name={`items[${at}].blockVersion`} value={passage.versionId} />
      <p className="label">{say('consultations:comment.about')}</p>
      <PassageText passage={passage} />
      <p className="meta">
        {section && <span>{placeName(section as Place, lang)}</span>}
        <button type="submit" className="link" name="free" value={String(at)}>
          {say('consultations:comment.elsewhere')}
        </button>
      </p>
    </div>
  )
}

/** A paragraph as its readers see it. */
export function PassageText({ passage }: { passage: Pick<Passage, 'html' | 'easyHtml' | 'enHtml'> }) {
  const { lang, say } = useText()
  const own = lang === 'en' ? passage.enHtml : lang === 'ja-easy' ? passage.easyHtml : null
  return (
    <blockquote className="quote">
      <Prose html={own ?? passage.html} lang={lang === 'en' && !own ? 'ja' : undefined} />
      {lang !== 'ja' && !own && <footer>{say('consultations:original')}</footer>}
    </blockquote>
  )
}
