import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { type Crumb, Outline, StateStrip } from '#app/ui/parts.tsx'
import type { Branch } from '../reading.ts'
import type { SectionPage } from '../section-page.ts'
import { CallElsewhere, CallStrip, callElsewhere, mainCall, type ShownCall } from './calls.tsx'
import { EditionName, SectionName } from './names.tsx'
import { outlineItems, unfolded } from './outline.tsx'
import type { Related } from './section-after.tsx'
import { SectionBody } from './section-body.tsx'
import { sectionHref } from './section-href.tsx'
import type { Traces } from './whys.tsx'

export type SectionData = {
  page: SectionPage
  tree: Branch[]
  traces: Traces
  calls: ShownCall[]
  related?: Related
}

/** The reading page: outline on the left, where things stand on top, and the text with its margin. */
export function SectionFrame({ page, tree, traces, calls, related }: SectionData) {
  const { written } = useText()
  const { plan, edition, newest, section } = page
  const isOld = edition.id !== newest.id
  const label = isOld ? edition.label : undefined
  const call = mainCall(calls, edition.id)
  const elsewhere = callElsewhere(calls, edition.id)
  return (
    <Page
      wide
      switchRuby
      crumbs={crumbs(page, label)}
      strip={
        <>
          {isOld && <OldEdition page={page} />}
          {elsewhere && <CallElsewhere call={elsewhere} plan={plan.slug} section={section.key} />}
          {call && <CallStrip call={call} comment={{ section: section.key }} />}
        </>
      }
    >
      <div className="reading">
        <Outline
          title={written('plans:outline')}
          items={outlineItems(
            plan.slug,
            unfolded(
              tree,
              [...page.ancestors, section].map(({ id }) => id),
            ),
            label,
          )}
          current={section.id}
          past="text"
        />
        <SectionBody
          page={page}
          traces={traces}
          openCall={call?.state === 'open' ? call.slug : null}
          discussed={call?.shownOpinions ? { slug: call.slug, count: call.shownOpinions } : null}
          edition={label}
          related={related}
        />
      </div>
    </Page>
  )
}

function crumbs({ plan, edition, ancestors, section }: SectionPage, label: string | undefined): Crumb[] {
  return [
    { to: href('/plans'), label: <PlansWord /> },
    { to: href('/plans/:plan', { plan: plan.slug }), label: <Written {...plan.title} /> },
    {
      to: href('/plans/:plan/editions/:edition', { plan: plan.slug, edition: edition.label }),
      label: <EditionName edition={edition} />,
    },
    ...ancestors.map((above) => ({
      to: sectionHref(plan.slug, above.key, label),
      label: above.number ? <Written {...sectionNumber(above.number)} /> : <SectionName section={above} />,
    })),
    { label: <SectionName section={section} /> },
  ]
}

function PlansWord() {
  return useText().say('plans:list.title')
}

function OldEdition({ page: { plan, edition, newest, section, inNewest } }: { page: SectionPage }) {
  const { say } = useText()
  return (
    <StateStrip
      tone="closed"
      label={
        <>
          {say('plans:old.before')}
          <EditionName edition={edition} />
          {say('plans:old.after')}
        </>
      }
    >
      {inNewest ? (
        <A to={href('/plans/:plan/sections/:section', { plan: plan.slug, section: section.key })}>
          {say('plans:old.newest', { label: newest.label })}
        </A>
      ) : (
        <>
          {say('plans:old.gone', { label: newest.label })}{' '}
          <A to={href('/plans/:plan/revisions', { plan: plan.slug }, { section: section.key })}>
            {say('plans:old.why')}
          </A>
        </>
      )}
    </StateStrip>
  )
}
