import { Form, Hidden } from '#app/ui/form/form.tsx'
import { A, RubyText, useText } from '#app/ui/language.tsx'
import { Button, Definition, Difference } from '#app/ui/parts.tsx'
import type { ShownWords } from '../shown.ts'

/** Translations that were made from an earlier text: what changed since, what they say, and that they fit all the same. */
export function StaleList({ words, level: Level = 'h2' }: { words: ShownWords[]; level?: 'h2' | 'h3' }) {
  const { say } = useText()
  return (
    <ul className="entries">
      {words.map((each) => {
        const { kind, id, field, translation, place, parts, text, seen, to } = each
        return (
          <li key={`${kind} ${id} ${field} ${translation}`}>
            <Level className="entry-title">
              <A to={to}>
                <span lang="ja">{[place.number, place.title].filter(Boolean).join(' ')}</span>
              </A>
            </Level>
            <p className="meta">
              <span>{say(`translations:kind.${kind}`)}</span>
              <span>{say(`translations:field.${field}`)}</span>
              <span>{say(`translations:language.${translation}`)}</span>
            </p>
            <Definition
              items={[
                {
                  term: say('translations:changed'),
                  detail: (
                    <p className="text" lang="ja">
                      <Difference parts={parts} />
                    </p>
                  ),
                },
                {
                  term: say(`translations:stands.${translation}`),
                  detail: (
                    <p className="text" lang={translation === 'en' ? 'en' : 'ja'}>
                      <RubyText text={text} />
                    </p>
                  ),
                },
              ]}
            />
            <Form>
              {Object.entries({ kind, id, field, translation, seen }).map(([name, value]) => (
                <Hidden key={name} name={name} value={value} />
              ))}
              <p className="actions">
                <Button tone="quiet">{say('translations:fits')}</Button>
                <A to={to}>{say('translations:mend')}</A>
              </p>
            </Form>
          </li>
        )
      })}
    </ul>
  )
}
