import type { Page } from '@playwright/test'
import { paths } from '#app/paths.ts'
import { dayFromNow } from '../db/seeds/demo-time.ts'
import { type DeskPath, everybody, told } from './desk-roles.ts'

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
  const sheet = await firstOf(editor, paths.surveySheets(survey), /\/sheets\/(0[0-9a-f-]{35})/)
  const batch = await firstOf(editor, paths.surveyCodes(survey), /\/codes\/(0[0-9a-f-]{35})/)
  const author = await firstOf(editor, paths.surveyTexts(counted, text), /\/(0[0-9a-f-]{35})\/redaction/)
  const kept = await firstOf(editor, paths.bankQuestions(), /\/question-bank\/(0[0-9a-f-]{35})/)
  return {
    pages: [
      ...told(everybody, [
        ...[paths.deskSurveys(), paths.deskSurvey(survey), paths.surveyQuestions(survey), paths.surveyPreview(survey)],
        ...[paths.surveyReturn(survey), paths.surveyFigures(counted), paths.surveyFigure(counted, 'comfort')],
        // rows of a matrix, whose table is wider than a phone; what is typed as a number or a day, in bands
        ...[paths.surveyFigures(counted, { page: 'fields' }), paths.surveyFigures(survey)],
        ...[paths.surveyFigure(survey, 'minutes'), paths.surveyCross(survey, { rows: 'minutes', columns: 'lastbus' })],
        ...[paths.surveyCross(counted), paths.surveyPortfolio(counted), paths.surveyWaves(counted)],
      ]),
      ...told(['editor', 'elsewhere'], [paths.newSurvey(), paths.bankQuestion(kept), paths.bankQuestionClosure(kept)]),
      ...told(
        ['editor'],
        [
          ...[paths.surveyDetails(survey), paths.surveyPeriod(survey), paths.surveyClosure(survey)],
          ...[paths.newSurveyEntry(survey), paths.surveyEntry(survey, question), paths.newSurveyPage(survey)],
          ...[paths.surveyEntryCondition(survey, question), paths.surveyEntryPlace(survey, question)],
          ...[paths.surveyEntryRemoval(survey, question), paths.surveyEntryKeeping(survey, question)],
          ...[paths.surveyPage(survey, page), paths.surveyPageCondition(survey, page)],
          ...[paths.surveyPagePlace(survey, page), paths.surveyPageRemoval(survey, page)],
          ...[paths.surveyCorrection(survey), paths.surveyCorrectionRemoval(survey), paths.surveyCopy(survey)],
          ...[paths.surveySections(survey), paths.surveyWeights(counted), paths.surveyTexts(counted, text)],
          ...[paths.surveyTextCodes(counted, text), paths.surveyRedaction(counted, text, author)],
          ...[paths.surveyReport(counted), paths.surveyReportComment(counted), paths.surveyResultsPublication(counted)],
          ...[paths.surveyRun(counted, 1), paths.surveyRun(counted, 1, 'living')],
          ...[paths.surveyCodes(survey), paths.newCodes(survey), paths.codeEnds(survey)],
          ...[paths.codeBatch(survey, batch), paths.surveySheets(survey), paths.newSheet(survey)],
          ...[paths.secondEntry(survey), paths.surveySheet(survey, sheet), paths.sheetVoid(survey, sheet)],
          ...[paths.sheetChoice(survey, sheet), paths.sheetRestoration(survey, sheet)],
        ],
      ),
    ],
    rest: [
      ...told(everybody, [paths.surveyPaper(survey), paths.surveyQr(survey)]),
      ...told(
        ['editor'],
        [
          ...[paths.letters(survey, batch), paths.codeList(survey, batch), paths.sheetsCsv(survey)],
          ...[paths.sheetCodebook(survey), paths.surveyWeightsTable(counted)],
          // What a draft has, and a sheet that is typed a second time: here they say what stands in the way.
          ...[paths.surveyBank(survey), paths.surveyPublication(survey)],
          ...[paths.sheetAgain(survey, sheet), paths.settlement(survey, sheet)],
        ],
      ),
    ],
  }
}
