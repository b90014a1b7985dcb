export type SurveyState = 'draft' | 'announced' | 'open' | 'closed'
export type PublishedState = Exclude<SurveyState, 'draft'>

/** Where a survey stands: the clock and its publication decide, nobody sets it. */
export function stateOf(
  survey: { opensAt: Date | string; closesAt: Date | string; publishedAt: unknown },
  now = new Date(),
): SurveyState {
  if (!survey.publishedAt) return 'draft'
  if (now < new Date(survey.opensAt)) return 'announced'
  return now < new Date(survey.closesAt) ? 'open' : 'closed'
}
