import { handleOpen, openJson } from '#app/http/open.ts'
import { config } from '#config'
import { describeApi } from '../openapi.ts'

export const loader = handleOpen(async () => openJson(describeApi(config.publicUrl)))
