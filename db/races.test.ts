import { inject } from 'vitest'
import { grantTo } from './privileges.ts'
import { race, testRaces } from './races.fixture.ts'

const role = () => decodeURIComponent(new URL(inject('testServer').processUrl).username)

testRaces([
  race({
    what: 'two processes that start at once give their role its rights one after the other',
    locks: ['db/privileges.ts grantTo'],
    isOwner: true,
    prepare: async () => role(),
    until: 'db/privileges.ts named',
    first: grantTo,
    held: ['done', 'done'],
    // "tuple concurrently updated"
    lost: ['done', 'XX000'],
  }),
])
