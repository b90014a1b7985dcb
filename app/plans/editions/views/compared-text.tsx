import { useText } from '#app/ui/language.tsx'
import { ChangeText, HeadingChange, Tag } from '#app/ui/parts.tsx'
import type { ChangedSection } from '../comparison.ts'
import { Reasons } from './comparison-table.tsx'
import { SectionName, useOriginal } from './names.tsx'
import { MovedFrom } from './revision-entry.tsx'
import type { Traces } from './whys.tsx'

/** The comparison as one text: what went out and what came in, where it happened, with the reasons beside it. */
export function ComparedText({ slug, sections, traces }: { slug: string; sections: ChangedSection[]; traces: Traces }) {
  const { say } = useText()
  const original = useOriginal()
  return sections.map((section) => (
    <section key={section.key} id={section.key}>
      <h2>
        <SectionName section={section} />
        {section.state !== 'same' && (
          <span className="section-state">
            <Tag>{say(`plans:comparison.section.${section.state}`)}</Tag>
          </span>
        )}
      </h2>
      {section.before && (
        <p lang={original}>
          <del>{section.before}</del>
        </p>
      )}
      {section.state !== 'added' && section.state !== 'removed' && <HeadingChange change={section.change} />}
      <Reasons revisions={section.revisions} slug={slug} traces={traces} />
      {section.blocks.map((block) => (
        <div key={block.key} id={block.key} className="block">
          <div className="prose">
            {block.state !== 'same' && (
              <p className="block-state">
                <Tag>{say(`plans:comparison.state.${block.state}`)}</Tag>
                {block.movedFrom && <MovedFrom section={block.movedFrom} />}
              </p>
            )}
            <ChangeText change={block.change} />
          </div>
          <Reasons revisions={block.revisions} slug={slug} traces={traces} />
        </div>
      ))}
    </section>
  ))
}
