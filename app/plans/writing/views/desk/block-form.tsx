import type { ReactNode } from 'react'
import { Fits } from '#app/ui/form/fits.tsx'
import { ErrorSummary, Form, type FormState, Hidden } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { Translation } from '#app/wording.ts'
import type { WhyAtHand } from '../../chapter-reason.ts'
import type { BlockKind } from '../../tables.ts'
import { BlockFields, type Picture } from './block-fields.tsx'
import { BlockPreview, type Preview } from './block-preview.tsx'
import { MarksHelp } from './marks-help.tsx'
import { ReasonFields } from './reason-fields.tsx'

/** The form of a new block or of an edit, where the block stands; comes back filled in after a preview as after a refusal. */
export function BlockForm({
  state,
  sent,
  kind,
  files,
  written = [],
  why,
  hidden,
  save,
  next,
  back,
  children,
}: {
  state: FormState
  sent: unknown
  kind: BlockKind
  files: Picture[]
  /** Languages in which the text stands already. */
  written?: Translation[]
  why: WhyAtHand
  hidden: Record<string, string>
  save: ReactNode
  /** The block to go on with after saving. */
  next?: string
  /** Where it goes without saving. */
  back: string
  /** What has to be read before the form. */
  children?: ReactNode
}) {
  const { say } = useText()
  return (
    <>
      <ErrorSummary state={state} />
      {children}
      <BlockPreview preview={(sent as { preview?: Preview } | undefined)?.preview} />
      <Form state={state} enctype={kind === 'figure' ? 'multipart/form-data' : undefined}>
        <Hidden name="kind" value={kind} />
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <BlockFields kind={kind} files={files} />
        <Fits written={written} />
        <ReasonFields why={why} />
        <MarksHelp />
        <p className="save-bar">
          {next && (
            <Button name="next" value={next}>
              {say('plans-desk:block.saveNext')}
            </Button>
          )}
          <Button tone={next ? 'quiet' : 'main'}>{save}</Button>
          <Button tone="quiet" name="preview" value="1">
            {say('plans-desk:preview.button')}
          </Button>
          <A to={back}>{say('plans-desk:block.leave')}</A>
        </p>
      </Form>
    </>
  )
}
