import { expect, test } from 'vitest'
import type { Staff } from '#app/accounts/staff.ts'
import * as access from './access.ts'

const [own, other] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002']
const survey = { departmentId: own }
const somebody = (role: Staff['roles'][number]['role'], departmentId: string | null): Staff => ({
  ...{ id: own, name: '星野 千夏', email: 'hoshino@example.jp' },
  roles: [{ role, departmentId }],
})

test.each([
  ['editor of its division', somebody('editor', own), 'see make edit type publish'],
  ['editor of all divisions', somebody('editor', null), 'see make edit type publish'],
  ['editor of another division', somebody('editor', other), 'see'],
  ['answerer of its division', somebody('answerer', own), 'see type'],
  ['answerer of another division', somebody('answerer', other), 'see'],
  ['approver of its division', somebody('approver', own), 'see'],
  ['administrator', somebody('administrator', null), 'see'],
  ['nobody any more', { ...somebody('editor', own), roles: [] }, ''],
])('%s', (_, me, may) => {
  const all = {
    see: access.maySeeSurveys(me),
    make: access.mayMakeSurvey(me, own),
    edit: access.mayEditSurvey(me, survey),
    type: access.mayTypeSheets(me, survey),
    publish: access.mayPublishResults(me, survey),
  }
  expect(
    Object.entries(all)
      .filter(([, allowed]) => allowed)
      .map(([verb]) => verb)
      .join(' '),
  ).toBe(may)
})
