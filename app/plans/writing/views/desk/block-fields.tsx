import type { ReactNode } from 'react'
import { Folded } from '#app/ui/folded.tsx'
import { FileField, Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import { useField } from '#app/ui/form/form-state.tsx'
import { useText } from '#app/ui/language.tsx'
import type { BlockKind } from '../../tables.ts'

export type Picture = { path: string; label: string }

/** What a kind of block is made of; each kind shows its own fields only. */
export function BlockFields({ kind, files }: { kind: BlockKind; files: Picture[] }) {
  const { t, say } = useText()
  const body = useField('body').value
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
            isFirst
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
        rows={rowsFor(body)}
        marks={kind}
        isFirst={kind !== 'figure'}
        required={kind !== 'figure'}
        optional={kind === 'figure'}
      />
      {kind === 'quotation' && (
        <TextField name="source" label={say('plans-desk:block.source')} maxLength={300} optional />
      )}
      <div className="translations">
        <Translation name="easy" kind={kind} hint={say('plans-desk:block.easyHint')} />
        <Translation name="en" kind={kind} />
      </div>
    </>
  )
}

/** A text as it takes room on the page, within reason. */
const rowsFor = (text: string): number =>
  Math.min(
    18,
    Math.max(
      4,
      text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 38)), 1),
    ),
  )

/** The same in another language, folded away under what is said of it. */
function Translation({ name, kind, hint }: { name: 'easy' | 'en'; kind: BlockKind; hint?: ReactNode }) {
  const { say } = useText()
  const { value } = useField(name)
  const label = say(`plans-desk:block.${name}`)
  return (
    <Folded
      names={[name]}
      label={
        <>
          {label} <small>{say(`plans-desk:block.${value ? 'written' : 'unwritten'}`)}</small>
        </>
      }
    >
      <TextArea
        name={name}
        label={<span className="vh">{label}</span>}
        hint={hint}
        maxLength={10000}
        rows={rowsFor(value)}
        marks={kind}
      />
    </Folded>
  )
}
