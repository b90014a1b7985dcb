import { expect, test } from 'vitest'
import type { Role, Staff } from '#app/accounts/staff.ts'
import { mayAddPlan, mayEditPlan, mayEditSection, maySeePlans } from './access.ts'

const person = (...roles: [Role, string | null][]): Staff => ({
  id: 'p',
  name: '山本',
  email: 'p@city.example',
  roles: roles.map(([role, departmentId]) => ({ role, departmentId })),
})

// A plan of `plan`, a section of it that belongs to `own`.
test.each([
  ['editor of all', person(['editor', null]), { sees: true, adds: true, plan: true, section: true }],
  ['editor of the plan', person(['editor', 'plan']), { sees: true, adds: true, plan: true, section: true }],
  ['editor of the section', person(['editor', 'own']), { sees: true, adds: true, plan: false, section: true }],
  ['editor elsewhere', person(['editor', 'other']), { sees: true, adds: true, plan: false, section: false }],
  ['answerer of the section', person(['answerer', 'own']), { sees: true, adds: false, plan: false, section: true }],
  ['answerer of the plan', person(['answerer', 'plan']), { sees: true, adds: false, plan: false, section: false }],
  ['answerer elsewhere', person(['answerer', 'other']), { sees: true, adds: false, plan: false, section: false }],
  ['approver', person(['approver', null]), { sees: true, adds: false, plan: false, section: false }],
  ['administrator', person(['administrator', null]), { sees: false, adds: false, plan: false, section: false }],
  ['somebody without a role', person(), { sees: false, adds: false, plan: false, section: false }],
])('%s', (_, me, may) => {
  expect({
    sees: maySeePlans(me),
    adds: mayAddPlan(me),
    plan: mayEditPlan(me, 'plan'),
    section: mayEditSection(me, 'plan', 'own'),
  }).toEqual(may)
})

test('a section without a department of its own belongs to the plan’s', () => {
  expect(mayEditSection(person(['answerer', 'plan']), 'plan', null)).toBe(true)
  expect(mayEditSection(person(['answerer', 'own']), 'plan', null)).toBe(false)
})
