import { dayReadings } from '#app/readings.ts'

const days: Record<string, string> = { ...dayReadings, 1: 'いちにち' }
const people: Record<string, string> = { 1: 'ひとり', 2: 'ふたり' }
const irregular: Record<string, Record<string, string>> = { 日: days, 人: people }

/** Reads numbers together with what they count, where that is not number and reading in a row: 2{日|にち} is {2日|ふつか}. */
export function readCounted(text: string): string {
  return text.replace(/(?<![\d,.])(\d+)\{(日|人)\|(?:にち|にん)\}/g, (asWritten, number: string, counter: string) => {
    const reading = irregular[counter]?.[number]
    return reading ? `{${number}${counter}|${reading}}` : asWritten
  })
}
