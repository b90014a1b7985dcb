import { FileField, Select, TextArea, TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import type { BlockKind } from '../../tables.ts'

export type Picture = { path: string; label: string }

/** What a kind of block is made of; each kind shows its own fields only. */
export function BlockFields({ kind, files }: { kind: BlockKind; files: Picture[] }) {
  const { t, say } = useText()
  return (
    <>
      {kind === 'figure' && (
        <>
          <Select
            name="filePath"
            label={say('plans-desk:block.file')}
            hint={say('plans-desk:block.fileHint')}
            empty={t('plans-desk:block.choose')}
            options={files.map(({ path, label }) => ({ value: path, label }))}
            required
          />
          <FileField
            name="picture"
            label={say('plans-desk:block.picture')}
            hint={say('plans-desk:block.pictureHint')}
            accept="image/png,image/jpeg,image/webp,image/gif"
            optional
          />
          <TextArea
            name="alt"
            label={say('plans-desk:block.alt')}
            hint={say('plans-desk:block.altHint')}
            maxLength={500}
            rows={3}
            required
          />
          <TextField name="caption" label={say('plans-desk:block.caption')} maxLength={300} optional />
        </>
      )}
      <TextArea
        name="body"
        label={say('plans-desk:block.body')}
        hint={say(`plans-desk:block.hint.${kind}`)}
        maxLength={10000}
        rows={8}
        required={kind !== 'figure'}
        optional={kind === 'figure'}
      />
      {kind === 'quotation' && (
        <TextField name="source" label={say('plans-desk:block.source')} maxLength={300} optional />
      )}
      <TextArea
        name="easy"
        label={say('plans-desk:block.easy')}
        hint={say('plans-desk:block.easyHint')}
        maxLength={10000}
        rows={3}
        optional
      />
      <TextArea name="en" label={say('plans-desk:block.en')} maxLength={10000} rows={3} optional />
    </>
  )
}

/** How a text is marked up, folded away until somebody wants to know. */
export function MarksHelp() {
  const { say } = useText()
  const lines = ['strong', 'list', 'numbers', 'table', 'link', 'footnote'] as const
  return (
    <details className="panel">
      <summary>{say('plans-desk:marks.title')}</summary>
      <dl className="definition">
        {lines.map((line) => (
          <div key={line}>
            <dt>{say(`plans-desk:marks.${line}`)}</dt>
            <dd>
              <code className="typed">{say(`plans-desk:marks.${line}Example`)}</code>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('plans-desk:marks.ruby')}</dt>
          <dd>
            {/* Put together here: a message in this form would be shown as ruby itself. */}
            <code>
              {'{'}
              {say('plans-desk:marks.rubyBase')}
              {'|'}
              {say('plans-desk:marks.rubyReading')}
              {'}'}
            </code>
          </dd>
        </div>
      </dl>
      <p>{say('plans-desk:marks.pasted')}</p>
      <p>{say('plans-desk:marks.asTyped')}</p>
    </details>
  )
}
