import { config } from '#config'
import { handleOpen } from '../../http/open.ts'
import type { Description } from '../addresses.ts'
import { describeApi } from '../openapi.ts'

export const loader = handleOpen<typeof Description>(async () => describeApi(config.publicUrl))
