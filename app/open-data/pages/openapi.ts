import { handleOpen } from '#app/http/open.ts'
import { config } from '#config'
import type { Description } from '../addresses.ts'
import { describeApi } from '../openapi.ts'

export const loader = handleOpen<typeof Description>(async () => describeApi(config.publicUrl))
