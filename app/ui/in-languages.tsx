import type { Wording } from '#app/wording.ts'
import { RubyText, useText } from './language.tsx'

/** A text in all languages it was written in, for whoever decides about all of them. */
export function InLanguages({ ja, easy, en, was }: Wording) {
  const { say } = useText()
  return (
    <>
      <div lang="ja">{ja}</div>
      {([easy && 'easy', en && 'en'] as const).map(
        (language) =>
          language && (
            <details key={language} className="block-original" open>
              <summary>
                {say(`ui:three.${language}`)} {was?.[language] !== undefined && <strong>{say('ui:stale.note')}</strong>}
              </summary>
              <div lang={language === 'en' ? 'en' : 'ja'}>
                <RubyText text={(language === 'en' ? en : easy) ?? ''} />
              </div>
            </details>
          ),
      )}
    </>
  )
}
