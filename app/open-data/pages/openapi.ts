import { config } from '#config'
import { handleOpen, openJson } from '../../http/open.ts'
import { describeApi } from '../openapi.ts'

export const loader = handleOpen(async () => openJson(describeApi(config.publicUrl)))
