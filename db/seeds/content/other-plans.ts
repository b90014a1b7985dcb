import { greenPlan, greenPlanConsultation, greenPlanSections } from './other-plans/green-plan.ts'
import { transportPlan, transportPlanConsultation, transportPlanSections } from './other-plans/transport-plan.ts'
import type { EmptyConsultation, Notice, Plan, Section } from './types.ts'

export const otherPlans: { plan: Plan; sections: Section[] }[] = [
  { plan: greenPlan, sections: greenPlanSections },
  { plan: transportPlan, sections: transportPlanSections },
]

/** Ended without a single opinion. */
export const endedWithoutOpinions: EmptyConsultation = greenPlanConsultation

/** Announced; opens after the first start. */
export const announced: Notice = transportPlanConsultation
