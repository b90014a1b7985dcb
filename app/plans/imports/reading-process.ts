import { workWith } from '#app/documents/bench.ts'
import { readFolder } from './read-folder.ts'

workWith({ readFolder })
