import { z } from 'zod'
import { chosen, line, text } from '../text/fields.ts'
import { fold } from '../text/fold.ts'
import type { PublicEvent } from './public-event.ts'
import type { AskedService } from './service.ts'
import type { Applicant } from './signup.ts'
import type { ServiceKind } from './tables.ts'

const phone = /^[+(]?[0-9][0-9()\-. ]{5,}$/
const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/
const kinds: ServiceKind[] = ['childcare', 'sign_language', 'captions', 'wheelchair', 'parking']

type Asked = Pick<PublicEvent, 'asked' | 'sessionsChosen' | 'mostPeople' | 'sessions'>

const figures = (typed: string): number[] =>
  (typed.normalize('NFKC').match(/\d+/g) ?? [])
    .slice(0, 50)
    .map(Number)
    .filter((each) => each < 1000)

/** The application form, as the event asks it. */
export function applicationForm(event: Asked) {
  return z
    .object({
      sessions: chosen(),
      name: line({ max: 100, required: 'events:refused.nameMissing' }),
      nameKana: line({ max: 100 }),
      email: line({ max: 254 }),
      phone: line({ max: 40 }),
      companions: text({ max: 2000 }),
      needs: text({ max: 1000 }),
      services: chosen(),
      ages: line({ max: 100 }),
      ...(Object.fromEntries(kinds.map((kind) => [`${kind}People`, line({ max: 4 })])) as Record<
        `${ServiceKind}People`,
        ReturnType<typeof line>
      >),
      firstTime: z.string().optional(),
      again: z.string().optional(),
      website: line({ max: 2000 }),
      stamp: line({ max: 64 }),
      formKey: line({ max: 64 }),
    })
    .superRefine((typed, context) => {
      const refuse = (field: string, code: string) =>
        context.addIssue({ code: 'custom', path: [field], message: `events:refused.${code}` })
      if (event.sessionsChosen && typed.sessions.length === 0) refuse('sessions', 'sessionMissing')
      if (event.asked.includes('kana') && !typed.nameKana) refuse('nameKana', 'kanaMissing')
      if (event.asked.includes('phone') && !typed.phone) refuse('phone', 'phoneMissing')
      if (!typed.email && !typed.phone && !event.asked.includes('phone')) refuse('email', 'contactMissing')
      if (typed.email && !email.test(fold(typed.email))) refuse('email', 'emailWrong')
      if (typed.phone && !phone.test(fold(typed.phone))) refuse('phone', 'phoneWrong')
      if (typed.services.includes('childcare') && figures(typed.ages).length === 0) refuse('ages', 'agesWrong')
      for (const kind of kinds) {
        const count = typed[`${kind}People`]
        const isWrong = count !== '' && !/^[1-9]\d?$/.test(count.normalize('NFKC'))
        if (typed.services.includes(kind) && isWrong) refuse(`${kind}People`, 'countWrong')
      }
    })
    .transform((typed) => {
      const sessions = typed.sessions.map(Number)
      return {
        ...{ website: typed.website, stamp: typed.stamp, formKey: typed.formKey, again: typed.again === 'on' },
        sessions,
        firstTime: event.asked.includes('first_time') ? typed.firstTime === 'on' : null,
        ages: figures(typed.ages),
        services: servicesOf(event, sessions, typed),
        applicant: {
          ...{ name: typed.name, nameKana: typed.nameKana, email: typed.email, phone: typed.phone, needs: typed.needs },
          companions: typed.companions
            .split('\n')
            .map((name) => name.trim())
            .filter(Boolean),
        } satisfies Applicant,
      }
    })
}

type Typed = { services: string[]; ages: string } & Record<`${ServiceKind}People`, string>

/** What was asked for, in each of the sessions that offers it. */
function servicesOf(event: Asked, chosenSessions: number[], typed: Typed): AskedService[] {
  const ages = figures(typed.ages)
  return event.sessions
    .filter(
      ({ number, cancelledBecause }) => !cancelledBecause && (!event.sessionsChosen || chosenSessions.includes(number)),
    )
    .flatMap(({ number, services }) =>
      services
        .filter(({ kind }) => typed.services.includes(kind))
        .map(({ kind }) =>
          kind === 'childcare'
            ? { session: number, kind, people: ages.length, ages }
            : { session: number, kind, people: Number(typed[`${kind}People`].normalize('NFKC')) || 1 },
        ),
    )
}

/** A refusal of the domain names its own fields; these are the ones people see. */
export function shownField(field: string): string {
  if (field.startsWith('services')) return field.endsWith('ages') ? 'ages' : 'services'
  return field === 'people' ? 'companions' : field
}
