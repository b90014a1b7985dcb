import { z } from 'zod'
import { whole } from '#app/events/programme/event-form.ts'
import { formKey } from '#app/forms/carried.ts'
import { line, text } from '#app/forms/fields.ts'
import { mostInvitations } from './invitation.ts'

export const invitationForm = z.object({
  label: line({ max: 100, required: 'invitations:refused.label' }),
  count: whole(1, mostInvitations, 'invitations:refused.countWrong'),
  formKey,
})

export const invitationEndsForm = z.object({
  codes: text({ max: 20_000, required: 'invitations:refused.missing' }),
  reason: line({ max: 200, required: 'invitations:refused.reason' }),
  formKey,
})
