import { workWith } from './bench.ts'
import { crafts } from './crafts.ts'

workWith(crafts)
