import { publishResult } from '#app/consultations/answers/result.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'
import { basicPlanFirstEdition } from './content/basic-plan-1.ts'
import { basicPlanSecondEdition } from './content/basic-plan-2.ts'
import { finished } from './content/finished.ts'
import { open } from './content/open.ts'
import { announced, endedWithoutOpinions, otherPlans } from './content/other-plans.ts'
import { parks } from './content/parks.ts'
import { basicPlan } from './content/plans.ts'
import { seedAnswer, seedApprovals, seedGroup } from './demo-answers.ts'
import { seedCity } from './demo-city.ts'
import { seedCall, seedSubmissions } from './demo-consultations.ts'
import { seedModerations } from './demo-discussion.ts'
import { seedEvents } from './demo-events.ts'
import { seedGroups } from './demo-groups.ts'
import { setAnswered, setEnded, setStage } from './demo-history.ts'
import { seedPlan, seedSurroundings } from './demo-plans.ts'
import { seedRevisions } from './demo-revisions.ts'
import { seedStaff } from './demo-staff.ts'
import { seedSurveys } from './demo-surveys.ts'
import { at } from './demo-time.ts'
import type { SignIn } from './sign-in.ts'

/** The demo municipality: an invented city with its staff, plans, consultations, answers and changes. */
export async function seedDemo(db: Db): Promise<SignIn[]> {
  const known = await seedCity(db)
  const { as, signIns } = await seedStaff(db, known.departments)
  const editorOf = (department: string) => as('editor', department)
  const editor = editorOf(basicPlan.department)

  const plans = [basicPlan, ...otherPlans.map(({ plan }) => plan)]
  const first = await seedPlan(db, editor, basicPlan, basicPlanFirstEdition, known)
  const others = new Map<string, string>()
  for (const { plan, sections } of otherPlans) {
    others.set(plan.key, await seedPlan(db, editorOf(plan.department), plan, sections, known))
  }
  for (const plan of plans) await seedSurroundings(db, editorOf(plan.department), plan, plans)

  const call = await seedCall(db, editor, finished, first, known.departments)
  const opinions = await seedSubmissions(db, editor, finished, finished.submissions)
  const responses = new Map<string, string>()
  for (const group of finished.groups) {
    const id = await seedGroup(db, editor, finished, group, opinions, finished.closesDay + 30)
    responses.set(group.key, await seedAnswer(db, as, group, id))
  }
  const changed = { ...known, responses }
  const day = at(finished.resultDay - 10)
  await seedRevisions(db, editor, basicPlan.slug, basicPlanSecondEdition, changed, day)
  await seedApprovals(db, as, responses.values())
  const [, second] = basicPlan.editions
  if (!second) throw new Error('the basic plan has no second edition')
  await publishResult(db, editor, {
    consultation: call.slug,
    outcome: 'answered',
    note: '',
    confirmedNames: true,
    edition: { stage: second.stage, note: second.note },
    formKey: secretToken(),
  })
  const edition = await newest(db, basicPlan.slug)
  const days = { answers: at(finished.resultDay - 8), result: at(finished.resultDay) }
  await setAnswered(db, call.id, days, edition)

  await seedCall(db, editor, open, edition, known.departments)
  const received = await seedSubmissions(db, editor, open, open.submissions)
  for (const group of open.groups) await seedGroup(db, editor, open, group, received, open.closesDay + 14)

  const green = endedWithoutOpinions
  const ended = await seedCall(db, editorOf(green.department), green, others.get(green.plan) ?? '', known.departments)
  await publishResult(db, editorOf(green.department), {
    consultation: ended.slug,
    outcome: 'answered',
    note: green.closing.note,
    confirmedNames: true,
    formKey: secretToken(),
  })
  await setEnded(db, ended.id, at(green.resultDay))
  await seedCall(db, editor, parks, others.get(parks.plan) ?? '', known.departments, true)
  await seedModerations(db, editor, parks, await seedSubmissions(db, editor, parks, parks.submissions))
  await seedCall(db, editorOf(announced.department), announced, others.get(announced.plan) ?? '', known.departments)
  await seedSurveys(db, editor, known.departments.get(basicPlan.department) ?? '')
  const planning = known.departments.get(basicPlan.department) ?? ''
  await seedGroups(db as Trx, editor, planning)
  await seedEvents(db, editor, planning)
  for (const plan of plans) await setStage(db, plan.slug, plan.stage)
  return signIns
}

async function newest(db: Db, plan: string): Promise<string> {
  const found = await db
    .selectFrom('editions')
    .innerJoin('plans', 'plans.id', 'editions.planId')
    .select('editions.id')
    .where('plans.slug', '=', plan)
    .orderBy('editions.number', 'desc')
    .executeTakeFirstOrThrow()
  return found.id
}
