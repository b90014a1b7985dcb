import type { Tables as Accounts } from '#app/accounts/tables.ts'
import type { Tables as Board } from '#app/board/tables.ts'
import type { Tables as Answers } from '#app/consultations/answers/tables.ts'
import type { Tables as Calls } from '#app/consultations/calls/tables.ts'
import type { Tables as Comments } from '#app/consultations/comments/tables.ts'
import type { Tables as Referrals } from '#app/consultations/referrals/tables.ts'
import type { Tables as Allocation } from '#app/events/allocation/tables.ts'
import type { Tables as Attendance } from '#app/events/attendance/tables.ts'
import type { Tables as Programme } from '#app/events/programme/tables.ts'
import type { Tables as Signups } from '#app/events/signups/tables.ts'
import type { Tables as Files } from '#app/files/tables.ts'
import type { Tables as Journal } from '#app/journal/tables.ts'
import type { Tables as Municipality } from '#app/municipality/tables.ts'
import type { Tables as Notifications } from '#app/notifications/tables.ts'
import type { Tables as Groups } from '#app/organisations/groups/tables.ts'
import type { Tables as Members } from '#app/organisations/members/tables.ts'
import type { Tables as Registration } from '#app/organisations/registration/tables.ts'
import type { Tables as Editions } from '#app/plans/editions/tables.ts'
import type { Tables as Imports } from '#app/plans/imports/tables.ts'
import type { Tables as Writing } from '#app/plans/writing/tables.ts'
import type { Tables as Search } from '#app/search/tables.ts'
import type { Tables as Figures } from '#app/surveys/figures/tables.ts'
import type { Tables as Questionnaires } from '#app/surveys/questionnaires/tables.ts'
import type { Tables as Reports } from '#app/surveys/reports/tables.ts'
import type { Tables as Sheets } from '#app/surveys/sheets/tables.ts'

export type Database = Journal &
  Municipality &
  Files &
  Accounts &
  Groups &
  Members &
  Registration &
  Board &
  Writing &
  Editions &
  Imports &
  Calls &
  Comments &
  Answers &
  Referrals &
  Questionnaires &
  Sheets &
  Figures &
  Reports &
  Programme &
  Signups &
  Allocation &
  Attendance &
  Notifications &
  Search
