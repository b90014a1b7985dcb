import type { Tables as Accounts } from '#app/accounts/tables.ts'
import type { Tables as Consultations } from '#app/consultations/calls/tables.ts'
import type { Tables as Events } from '#app/events/programme/tables.ts'
import type { Tables as Files } from '#app/files/tables.ts'
import type { Tables as Journal } from '#app/journal/tables.ts'
import type { Tables as Municipality } from '#app/municipality/tables.ts'
import type { Tables as Notifications } from '#app/notifications/tables.ts'
import type { Tables as Organisations } from '#app/organisations/tables.ts'
import type { Tables as Plans } from '#app/plans/tables.ts'
import type { Tables as Search } from '#app/search/tables.ts'
import type { Tables as Surveys } from '#app/surveys/questionnaires/tables.ts'

export type Database = Journal &
  Municipality &
  Accounts &
  Organisations &
  Files &
  Organisations &
  Plans &
  Consultations &
  Surveys &
  Events &
  Notifications &
  Organisations &
  Search
