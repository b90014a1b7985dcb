import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { dayFromNow } from '../../db/seeds/demo-time.ts'
import { type DeskPath, everybody, told } from '../people/desk-roles.ts'

// The surveys of the demo that are open and finished, both of the planning division.
const survey = 'outing'
const [question, page] = ['often', 'going']
const [counted, text] = [`citizens-${dayFromNow(0).slice(0, 4)}`, 'voice']

/** What the first link of a list leads to, by its id. */
async function firstOf(window: Page, list: string, address: RegExp): Promise<string> {
  const found = address.exec(await (await window.request.get(list)).text())?.[1]
  if (!found) throw new Error(`${list} leads to nothing like ${address}`)
  return found
}

/** Every page of the desk about surveys, with those it opens for. */
export async function surveyDeskPages(editor: Page): Promise<{ pages: DeskPath[]; rest: DeskPath[] }> {
  const sheet = await firstOf(editor, href('/desk/surveys/:survey/sheets', { survey }), /\/sheets\/(0[0-9a-f-]{35})/)
  const batch = await firstOf(editor, href('/desk/surveys/:survey/codes', { survey }), /\/codes\/(0[0-9a-f-]{35})/)
  const author = await firstOf(
    editor,
    href('/desk/surveys/:survey/texts/:item', { survey: counted, item: text }),
    /\/(0[0-9a-f-]{35})\/redaction/,
  )
  const kept = await firstOf(editor, href('/desk/question-bank'), /\/question-bank\/(0[0-9a-f-]{35})/)
  return {
    pages: [
      ...told(everybody, [
        href('/desk/surveys'),
        href('/desk/surveys/:survey', { survey }),
        href('/desk/surveys/:survey/questions', { survey }),
        href('/desk/surveys/:survey/preview', { survey }),
        href('/desk/surveys/:survey/return', { survey }),
        href('/desk/surveys/:survey/figures', { survey: counted }),
        href('/desk/surveys/:survey/figures/:item', { survey: counted, item: 'comfort' }),
        // rows of a matrix, whose table is wider than a phone; what is typed as a number or a day, in bands
        href('/desk/surveys/:survey/figures', { survey: counted }, { page: 'fields' }),
        href('/desk/surveys/:survey/figures', { survey }),
        href('/desk/surveys/:survey/figures/:item', { survey, item: 'minutes' }),
        href('/desk/surveys/:survey/cross', { survey }, { rows: 'minutes', columns: 'lastbus' }),
        href('/desk/surveys/:survey/cross', { survey: counted }),
        href('/desk/surveys/:survey/portfolio', { survey: counted }),
        href('/desk/surveys/:survey/waves', { survey: counted }),
      ]),
      ...told(
        ['editor', 'elsewhere'],
        [
          href('/desk/surveys/new'),
          href('/desk/question-bank/:question', { question: kept }),
          href('/desk/question-bank/:question/closure', { question: kept }),
        ],
      ),
      ...told(
        ['editor'],
        [
          href('/desk/surveys/:survey/details', { survey }),
          href('/desk/surveys/:survey/period', { survey }),
          href('/desk/surveys/:survey/closure', { survey }),
          href('/desk/surveys/:survey/questions/new', { survey }),
          href('/desk/surveys/:survey/questions/:entry', { survey, entry: question }),
          href('/desk/surveys/:survey/pages/new', { survey }),
          href('/desk/surveys/:survey/questions/:entry/condition', { survey, entry: question }),
          href('/desk/surveys/:survey/questions/:entry/place', { survey, entry: question }),
          href('/desk/surveys/:survey/questions/:entry/removal', { survey, entry: question }),
          href('/desk/surveys/:survey/questions/:entry/keeping', { survey, entry: question }),
          href('/desk/surveys/:survey/pages/:page', { survey, page }),
          href('/desk/surveys/:survey/pages/:page/condition', { survey, page }),
          href('/desk/surveys/:survey/pages/:page/place', { survey, page }),
          href('/desk/surveys/:survey/pages/:page/removal', { survey, page }),
          href('/desk/surveys/:survey/correction', { survey }),
          href('/desk/surveys/:survey/correction/removal', { survey }),
          href('/desk/surveys/:survey/copy', { survey }),
          href('/desk/surveys/:survey/sections', { survey }),
          href('/desk/surveys/:survey/weights', { survey: counted }),
          href('/desk/surveys/:survey/texts/:item', { survey: counted, item: text }),
          href('/desk/surveys/:survey/texts/:item/codes', { survey: counted, item: text }),
          href('/desk/surveys/:survey/texts/:item/:sheet/redaction', { survey: counted, item: text, sheet: author }),
          href('/desk/surveys/:survey/results', { survey: counted }),
          href('/desk/surveys/:survey/results/comment', { survey: counted }),
          href('/desk/surveys/:survey/results/publication', { survey: counted }),
          href('/desk/surveys/:survey/results/runs/:run', { survey: counted, run: 1 }),
          href('/desk/surveys/:survey/results/runs/:run/:page', { survey: counted, run: 1, page: 'living' }),
          href('/desk/surveys/:survey/codes', { survey }),
          href('/desk/surveys/:survey/codes/new', { survey }),
          href('/desk/surveys/:survey/codes/ends', { survey }),
          href('/desk/surveys/:survey/codes/:batch', { survey, batch }),
          href('/desk/surveys/:survey/sheets', { survey }),
          href('/desk/surveys/:survey/sheets/new', { survey }),
          href('/desk/surveys/:survey/sheets/second-entry', { survey }),
          href('/desk/surveys/:survey/sheets/:sheet', { survey, sheet }),
          href('/desk/surveys/:survey/sheets/:sheet/void', { survey, sheet }),
          href('/desk/surveys/:survey/sheets/:sheet/choice', { survey, sheet }),
          href('/desk/surveys/:survey/sheets/:sheet/restoration', { survey, sheet }),
        ],
      ),
    ],
    rest: [
      ...told(everybody, [
        href('/desk/surveys/:survey/form.pdf', { survey }),
        href('/desk/surveys/:survey/qr.svg', { survey }),
      ]),
      ...told(
        ['editor'],
        [
          href('/desk/surveys/:survey/codes/:batch/letters.pdf', { survey, batch }),
          href('/desk/surveys/:survey/codes/:batch/codes.csv', { survey, batch }),
          href('/desk/surveys/:survey/sheets.csv', { survey }),
          href('/desk/surveys/:survey/codebook.csv', { survey }),
          href('/desk/surveys/:survey/weights.csv', { survey: counted }),
          // What a draft has, and a sheet that is typed a second time: here they say what stands in the way.
          href('/desk/surveys/:survey/bank', { survey }),
          href('/desk/surveys/:survey/publication', { survey }),
          href('/desk/surveys/:survey/sheets/:sheet/again', { survey, sheet }),
          href('/desk/surveys/:survey/sheets/:sheet/settlement', { survey, sheet }),
        ],
      ),
    ],
  }
}
