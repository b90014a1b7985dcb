import { href } from '#app/href.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { ChangeText, HeadingChange, Tag } from '#app/ui/parts.tsx'
import type { ChangedBlock, ChangedSection } from '../comparison.ts'
import type { EditionHead } from '../reading.ts'
import { Causes } from './causes.tsx'
import { EditionName, editionName, revisionName, SectionName, useOriginal } from './names.tsx'
import { MovedFrom } from './revision-entry.tsx'
import type { Traces } from './whys.tsx'

type Props = { slug: string; sections: ChangedSection[]; traces: Traces }

/** The table of old and new wording: place, before, after, why. Prints as it is. */
export function ComparisonTable({ slug, from, to, sections, traces }: Props & { from: EditionHead; to: EditionHead }) {
  const { t, say, lang } = useText()
  const heads = [editionName(t, lang, from), editionName(t, lang, to), t('plans:comparison.why')] as const
  return (
    <table className="comparison of-editions">
      <caption className="vh">{say('plans:comparison.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('plans:comparison.place')}</th>
          <th scope="col">
            {say('plans:comparison.before')} <EditionLine edition={from} />
          </th>
          <th scope="col">
            {say('plans:comparison.after')} <EditionLine edition={to} />
          </th>
          <th scope="col">{say('plans:comparison.why')}</th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.key} id={section.key}>
          <SectionRow section={section} slug={slug} traces={traces} />
          {section.blocks.map((block) => (
            <BlockRow key={block.key} block={block} slug={slug} traces={traces} heads={heads} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function EditionLine({ edition }: { edition: EditionHead }) {
  return (
    <>
      <br />
      <span className="edition-line">
        <EditionName edition={edition} />
      </span>
    </>
  )
}

function SectionRow({ section, slug, traces }: { section: ChangedSection; slug: string; traces: Traces }) {
  const { say } = useText()
  const original = useOriginal()
  const width = section.revisions.length > 0 ? 3 : 4
  const { easy, en, fields } = section.change
  const isRenamed = section.state !== 'added' && section.state !== 'removed' && (easy || en || fields.length > 0)
  return (
    <>
      <tr className="section-row">
        <th scope="rowgroup" colSpan={width}>
          <SectionName section={section} />
          {section.state !== 'same' && (
            <span className="section-state">
              <Tag>{say(`plans:comparison.section.${section.state}`)}</Tag>
            </span>
          )}
          {section.before && (
            <span className="section-was" lang={original}>
              <del>{section.before}</del>
            </span>
          )}
        </th>
        {section.revisions.length > 0 && (
          <td rowSpan={isRenamed ? 2 : undefined}>
            <Reasons revisions={section.revisions} slug={slug} traces={traces} />
          </td>
        )}
      </tr>
      {isRenamed && (
        <tr className="section-row">
          <td colSpan={width}>
            <HeadingChange change={section.change} />
          </td>
        </tr>
      )}
    </>
  )
}

function BlockRow({
  block,
  slug,
  traces,
  heads,
}: {
  block: ChangedBlock
  slug: string
  traces: Traces
  heads: readonly [string, string, string]
}) {
  const { say } = useText()
  const isSame = block.state === 'same'
  return (
    <tr id={block.key}>
      <th scope="row">
        {isSame ? (
          <small>{say('plans:comparison.state.same')}</small>
        ) : (
          <Tag>{say(`plans:comparison.state.${block.state}`)}</Tag>
        )}
        {block.movedFrom && (
          <small className="moved-from">
            <MovedFrom section={block.movedFrom} />
          </small>
        )}
      </th>
      <td data-label={heads[0]}>
        <ChangeText change={block.change} side="before" />
      </td>
      <td data-label={heads[1]}>
        <ChangeText change={block.change} side="after" />
      </td>
      <td data-label={isSame ? undefined : heads[2]}>
        <Reasons revisions={block.revisions} slug={slug} traces={traces} />
      </td>
    </tr>
  )
}

/** Every reason and cause on the way from one edition to the other. */
export function Reasons({
  revisions,
  slug,
  traces,
}: {
  revisions: ChangedBlock['revisions']
  slug: string
  traces: Traces
}) {
  return (
    <div className="reasons">
      {revisions.map((revision) => (
        <div key={revision.id}>
          <p>
            <Written {...revision.reason} />
          </p>
          <Causes causes={revision.causes} trace={traces[revision.id] ?? []} short />
          <A
            to={href('/plans/:plan/revisions/:number', { plan: slug, number: revision.number })}
            className="revision-number"
          >
            {revisionName(revision.number)}
          </A>
        </div>
      ))}
    </div>
  )
}
