import { z } from 'zod'
import type { PublicEvent } from '#app/events/programme/public-event.ts'
import type { ServiceKind } from '#app/events/programme/tables.ts'
import { chosen, formKey, ticked } from '#app/forms/carried.ts'
import { emailLength, isEmail, isPhone, phoneLength } from '#app/forms/contact-fields.ts'
import { line, text } from '#app/forms/fields.ts'
import { agesIn } from '#app/forms/numbers.ts'
import { senderFields } from '#app/forms/sender.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { type AskedWords, noAnswer, sexOf } from './asked-words.ts'
import type { AskedService } from './service.ts'
import type { Applicant } from './signup.ts'

const kinds: ServiceKind[] = ['childcare', 'sign_language', 'captions', 'wheelchair', 'parking']

export type AskedEvent = Pick<PublicEvent, 'asked' | 'sessionsChosen' | 'mostPeople' | 'sessions' | 'way'>

/** What every form of an application holds: sent by people, typed in by staff, changed later. */
export const signupFields = {
  sessions: chosen(),
  name: line({ max: 100, required: 'events:refused.nameMissing' }),
  nameKana: line({ max: 100 }),
  email: line({ max: emailLength }),
  phone: line({ max: phoneLength }),
  companions: text({ max: 2000 }),
  needs: text({ max: 1000 }),
  services: chosen(),
  ages: line({ max: 100 }),
  ...(Object.fromEntries(kinds.map((kind) => [`${kind}People`, line({ max: 4 })])) as Record<
    `${ServiceKind}People`,
    ReturnType<typeof line>
  >),
  formKey,
}

/** What is asked once, when somebody applies. */
export const askedFields = {
  district: line({ max: 60 }),
  ageBand: line({ max: 60 }),
  sex: line({ max: 60 }),
  firstTime: ticked(),
  code: line({ max: 60 }),
}

type Typed = z.output<z.ZodObject<typeof signupFields>>
type TypedAsked = z.output<z.ZodObject<typeof askedFields>>
type Refuse = (field: string, code: string) => void

export const refuseIn =
  (context: z.RefinementCtx): Refuse =>
  (field, code) =>
    context.addIssue({ code: 'custom', path: [field], message: code })

/** What the event asks of everybody. */
export function checkTyped(event: AskedEvent, typed: Typed, refuse: Refuse): void {
  if (event.sessionsChosen && typed.sessions.length === 0) refuse('sessions', 'events:refused.sessionMissing')
  if (event.asked.includes('kana') && !typed.nameKana) refuse('nameKana', 'events:refused.kanaMissing')
  if (event.asked.includes('phone') && !typed.phone) refuse('phone', 'events:refused.phoneMissing')
  if (!typed.email && !typed.phone && !event.asked.includes('phone')) refuse('email', 'events:refused.contactMissing')
  if (typed.email && !isEmail(typed.email)) refuse('email', 'events:refused.emailWrong')
  if (typed.phone && !isPhone(typed.phone)) refuse('phone', 'events:refused.phoneWrong')
  const isAlone = typed.services.includes('childcare') && !agesIn(typed.ages)?.length
  if (isAlone) refuse('ages', 'events:refused.agesWrong')
  for (const kind of kinds) {
    const count = typed[`${kind}People`]
    const isWrong = count !== '' && !/^[1-9]\d?$/.test(count.normalize('NFKC'))
    if (typed.services.includes(kind) && isWrong) refuse(`${kind}People`, 'events:refused.countWrong')
  }
}

/** Where they live, how old they are and of which sex, where the event asks: one of the words, or that they do not say. */
export function checkAsked(event: AskedEvent, words: AskedWords, typed: TypedAsked, refuse: Refuse): void {
  const isIn = (all: { code: string }[], code: string) => code === noAnswer || all.some((each) => each.code === code)
  const isSex = typed.sex === noAnswer || sexOf(typed.sex) !== null
  if (event.asked.includes('district') && !isIn(words.districts, typed.district)) {
    refuse('district', 'signups:refused.districtMissing')
  }
  if (event.asked.includes('age_band') && !isIn(words.ageBands, typed.ageBand)) {
    refuse('ageBand', 'signups:refused.ageBandMissing')
  }
  if (event.asked.includes('sex') && !isSex) refuse('sex', 'signups:refused.sexMissing')
  if (event.way === 'invitation' && !typed.code) refuse('code', 'invitations:refused.missing')
}

export function toldBy(event: AskedEvent, typed: Typed) {
  const sessions = typed.sessions.map(Number)
  return {
    formKey: typed.formKey,
    sessions,
    ages: agesIn(typed.ages) ?? [],
    services: servicesOf(event, sessions, typed),
    applicant: {
      ...{ name: typed.name, nameKana: typed.nameKana, email: typed.email, phone: typed.phone, needs: typed.needs },
      companions: typed.companions
        .split('\n')
        .map((name) => name.trim())
        .filter(Boolean),
    } satisfies Applicant,
  }
}

export function askedOf(event: AskedEvent, { district, ageBand, sex, firstTime, code }: TypedAsked) {
  const asks = (field: string) => event.asked.includes(field)
  const said = (field: string, value: string) => (asks(field) && value !== noAnswer ? value : null)
  return {
    district: said('district', district),
    ageBand: said('age_band', ageBand),
    sex: asks('sex') ? sexOf(sex) : null,
    firstTime: asks('first_time') ? firstTime : null,
    code,
  }
}

/** The application form, as the event asks it. */
export function signupForm(event: AskedEvent, words: AskedWords) {
  return z
    .object({ ...signupFields, ...askedFields, ...senderFields })
    .superRefine((typed, context) => {
      checkTyped(event, typed, refuseIn(context))
      checkAsked(event, words, typed, refuseIn(context))
    })
    .transform((typed) => ({
      ...{ website: typed.website, stamp: typed.stamp },
      ...toldBy(event, typed),
      ...askedOf(event, typed),
    }))
}

type TypedServices = { services: string[]; ages: string } & Record<`${ServiceKind}People`, string>

/** What was asked for, in each of the sessions that offers it. */
function servicesOf(event: AskedEvent, chosenSessions: number[], typed: TypedServices): AskedService[] {
  const ages = agesIn(typed.ages) ?? []
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

/** Runs a verb whose refusals name fields of a form of an application. */
export async function withShownFields<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if ((error instanceof Invalid || error instanceof Conflict) && error.field) error.field = shownField(error.field)
    throw error
  }
}
