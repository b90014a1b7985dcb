import type { ReactNode } from 'react'
import { Fits } from '#app/ui/fits.tsx'
import { ErrorSummary, Form, type FormState, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { Translation } from '#app/wording.ts'
import type { CausingResponse } from '../../causing-response.ts'
import type { BlockKind } from '../../tables.ts'
import { BlockFields, MarksHelp, type Picture } from './block-fields.tsx'
import { BlockPreview, type Preview } from './block-preview.tsx'
import { ForResponse, ReasonFields } from './reason-fields.tsx'

/** The form of a new block or of an edit; comes back filled in after a preview as after a refusal. */
export function BlockForm({
  state,
  sent,
  kind,
  files,
  written = [],
  asked,
  response,
  standing,
  hidden,
  save,
  children,
}: {
  state: FormState
  sent: unknown
  kind: BlockKind
  files: Picture[]
  /** Languages in which the text stands already. */
  written?: Translation[]
  asked: boolean
  response: CausingResponse | null
  standing: { key: string; number: string; title: string } | null
  hidden: Record<string, string>
  save: ReactNode
  /** What has to be read before the form. */
  children?: ReactNode
}) {
  const { say } = useText()
  return (
    <>
      <ErrorSummary state={state} />
      {children}
      <ForResponse response={response} />
      <BlockPreview preview={(sent as { preview?: Preview } | undefined)?.preview} />
      <Form state={state} enctype={kind === 'figure' ? 'multipart/form-data' : undefined}>
        <Hidden name="kind" value={kind} />
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <BlockFields kind={kind} files={files} />
        <Fits written={written} />
        <MarksHelp />
        <ReasonFields asked={asked} response={response} standing={standing} />
        <p className="actions">
          <Button>{save}</Button>
          <Button tone="quiet" name="preview" value="1">
            {say('plans-desk:preview.button')}
          </Button>
        </p>
      </Form>
    </>
  )
}
