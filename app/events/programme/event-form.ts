import { z } from 'zod'
import { chosen, formKey, id, ticked, version } from '#app/forms/carried.ts'
import { line, moment, orNull, text } from '#app/forms/fields.ts'
import { toTyped } from '#app/forms/moments.ts'
import { wholeIn } from '#app/forms/numbers.ts'
import type { Event, EventFields } from './event.ts'
import type { Stratum } from './tables.ts'

export const eventKinds = ['workshop', 'hearing', 'briefing', 'talk', 'training', 'exchange'] as const
export const accessKinds = [
  'step_free',
  'toilet',
  'nursing_room',
  'writing',
  'note_taking',
  'captions',
  'hearing_loop',
  'sign_language',
] as const
export const askedKinds = ['kana', 'phone', 'district', 'age_band', 'sex', 'first_time'] as const
const strataKinds = ['district', 'age_band'] as const satisfies Stratum[]
export const ways = ['first_come', 'draw', 'selection', 'invitation'] as const

const title = (required?: string) => line({ max: 200, required })
const words = () => text({ max: 4000 })
const when = () => moment('events-desk:refused.momentWrong')
const among = <T extends string>(all: readonly T[]) =>
  chosen().transform((values) => all.filter((each) => values.includes(each)))
export const whole = (least: number, most: number, wrong: string) =>
  line({ max: 12 }).transform((typed, context) => {
    const number = wholeIn(typed, least, most)
    if (number !== undefined) return number
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })

const translated = [
  ...(['titleEasy', 'titleEn', 'summaryEasy', 'summaryEn'] as const),
  ...(['audienceEasy', 'audienceEn', 'programmeEasy', 'programmeEn'] as const),
]
type Translated = (typeof translated)[number]

type Drawn = Pick<EventFields, 'way' | 'asked'> & { strata: Stratum[] }

/** How a draw is made; what it goes by is asked of everybody who applies. */
function drawn({ way, asked, strata }: Drawn, isFirstTimers: boolean) {
  if (way !== 'draw') return { asked, strata: [], firstTimersFirst: false }
  const needed = [...strata, ...(isFirstTimers ? ['first_time'] : [])]
  return {
    asked: askedKinds.filter((kind) => asked.includes(kind) || needed.includes(kind)),
    ...{ strata, firstTimersFirst: isFirstTimers },
  }
}

/** Only what a draft cannot be kept without is required; publication asks for the rest. */
export const eventForm = z
  .object({
    kind: z.enum(eventKinds, { error: 'events-desk:refused.kindMissing' }),
    ...{ title: title('events-desk:refused.titleMissing'), titleEasy: title(), titleEn: title() },
    titleKana: line({ max: 300 }),
    ...{ summary: words(), summaryEasy: words(), summaryEn: words() },
    ...{ audience: words(), audienceEasy: words(), audienceEn: words() },
    ...{ programme: words(), programmeEasy: words(), programmeEn: words() },
    accessibility: among(accessKinds),
    departmentId: id('events-desk:refused.departmentMissing'),
    contact: words(),
    way: z.enum(ways, { error: 'events-desk:refused.wayMissing' }),
    criteria: words(),
    sessionsChosen: ticked(),
    mostPeople: whole(1, 50, 'events-desk:refused.peopleWrong'),
    offerHours: whole(1, 720, 'events-desk:refused.hoursWrong'),
    asked: among(askedKinds),
    strata: among(strataKinds),
    firstTimersFirst: ticked(),
    opensAt: when(),
    closesAt: when(),
    version: version.optional(),
    formKey,
  })
  .transform(({ version = 0, formKey, sessionsChosen, firstTimersFirst, ...typed }) => ({
    version,
    formKey,
    fields: {
      ...typed,
      ...(Object.fromEntries(translated.map((name) => [name, orNull(typed[name])])) as Record<
        Translated,
        string | null
      >),
      criteria: typed.way === 'selection' ? typed.criteria.trim() : '',
      sessionsChosen,
      ...drawn(typed, firstTimersFirst),
    } satisfies EventFields,
  }))

export const versionForm = z.object({ version, formKey })
export const reasonForm = z.object({
  reason: text({ max: 500, required: 'events-desk:refused.reasonMissing' }),
  version: version.optional(),
  formKey,
})
export const keyForm = z.object({ formKey })

/** A stored event as the form shows it. */
export function typedEvent(event: Event): Record<string, string | string[] | null> {
  const { kind, title, summary, audience, programme, accessibility, departmentId, contact, way, asked } = event
  return {
    ...Object.fromEntries(translated.map((name) => [name, event[name]])),
    titleKana: event.titleKana,
    ...{ kind, title, summary, audience, programme, accessibility, departmentId, contact, way, asked },
    criteria: event.criteria,
    strata: event.strata,
    firstTimersFirst: event.firstTimersFirst ? 'on' : '',
    sessionsChosen: event.sessionsChosen ? 'on' : '',
    mostPeople: String(event.mostPeople),
    offerHours: String(event.offerHours),
    opensAt: toTyped(event.opensAt),
    closesAt: toTyped(event.closesAt),
    version: String(event.version),
  }
}
