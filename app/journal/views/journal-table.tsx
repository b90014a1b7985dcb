import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import type { About } from '../journal-list.ts'

type Entry = {
  id: number
  at: string
  actorKind: 'visitor' | 'staff' | 'system' | 'person'
  actor: string | null
  verb: string
  aboutKind: string
  aboutId: string | null
  about: About | null
  reason: string | null
}

/** The page of what an entry is about, where there is one. */
function pathOf({ aboutKind, aboutId, about }: Entry): string | null {
  const { plan = '', key = '', consultation = '', survey = '' } = about ?? {}
  const { organisation = '', event = '', number = '' } = about ?? {}
  const withId: Record<string, (id: string) => string> = {
    staff: (member) => href('/desk/staff/:member', { member }),
    submission: (submission) => href('/desk/submissions/:submission', { submission }),
    item: (item) => href('/desk/items/:item/reading', { item }),
    opinion: (opinion) => href('/desk/opinions/:opinion', { opinion }),
    group: (group) => href('/desk/groups/:group', { group }),
    mail: (mail) => href('/desk/mails/:mail', { mail }),
    referral: (referral) => href('/desk/referrals/:referral', { referral }),
    board_post: (post) => href('/desk/board/:post', { post }),
  }
  const withSlug: Record<string, () => string> = {
    plan: () => href('/desk/plans/:plan', { plan }),
    section: () => href('/desk/plans/:plan/sections/:section', { plan, section: key }),
    block: () => href('/desk/plans/:plan/blocks/:block', { plan, block: key }),
    revision: () => href('/desk/plans/:plan/revisions', { plan }),
    edition: () => href('/plans/:plan/editions/:edition', { plan, edition: number }),
    consultation: () => href('/desk/consultations/:consultation', { consultation }),
    survey: () => href('/desk/surveys/:survey', { survey }),
    organisation: () => href('/desk/organisations/:organisation', { organisation }),
    event: () => href('/desk/events/:event', { event }),
  }
  if (about && withSlug[aboutKind]) return withSlug[aboutKind]()
  return aboutId ? (withId[aboutKind]?.(aboutId) ?? null) : null
}

function AboutCell({ entry }: { entry: Entry }) {
  const { say } = useText()
  const { aboutKind, aboutId, about } = entry
  if (!aboutId && !about) return null
  const path = pathOf(entry)
  const words = (
    <>
      {say(`journal:about.${aboutKind}`, { defaultValue: aboutKind })}
      {about?.label && <span lang="ja"> {about.label}</span>}
      {about?.number && ` ${about.number}`}
    </>
  )
  return path ? <A to={path}>{words}</A> : words
}

export function JournalTable({ rows }: { rows: Entry[] }) {
  const { say, written } = useText()
  return (
    <DataTable
      caption={say('journal:caption')}
      cards
      columns={[
        { key: 'verb', label: written('journal:column.verb'), head: true },
        { key: 'at', label: written('journal:column.at') },
        { key: 'actor', label: written('journal:column.actor') },
        { key: 'about', label: written('journal:column.about') },
      ]}
      rows={rows.map((entry) => ({
        key: String(entry.id),
        cells: {
          verb: (
            <>
              {/* A verb that has no words yet shows its code. */}
              {say(`journal:verb.${entry.verb}`, { defaultValue: entry.verb })}
              {entry.reason && (
                <>
                  <br />
                  <small>
                    {say('journal:reason')} {entry.reason}
                  </small>
                </>
              )}
            </>
          ),
          at: <Moment value={entry.at} />,
          actor: entry.actor ?? say(`journal:actor.${entry.actorKind}`),
          about: <AboutCell entry={entry} />,
        },
      }))}
    />
  )
}
