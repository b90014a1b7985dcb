import { type Query, withQuery } from './query.ts'

const answer = (secret: string) => `/answers/${secret}`
const deskSurvey = (slug: string) => `/desk/surveys/${slug}`
const surveyEntry = (slug: string, key: string) => `${deskSurvey(slug)}/questions/${key}`
const surveyPage = (slug: string, key: string) => `${deskSurvey(slug)}/pages/${key}`
const sheets = (slug: string) => `${deskSurvey(slug)}/sheets`
const surveySheet = (slug: string, id: string) => `${sheets(slug)}/${id}`
const codes = (slug: string) => `${deskSurvey(slug)}/codes`

/** Addresses of surveys; `paths.ts` holds them with all others. */
export const surveyPaths = {
  surveyCodes: codes,
  surveys: () => '/surveys',
  survey: (slug: string, query?: Query) => withQuery(`/surveys/${slug}`, query),
  surveyBeginning: (slug: string) => `/surveys/${slug}/beginning`,
  /** The report, or one section of it; `item` is the anchor of a question's tables. */
  surveyResults: (slug: string, page?: string, query: Query & { item?: string } = {}) => {
    const { item, ...rest } = query
    const path = withQuery(`/surveys/${slug}/results${page ? `/${page}` : ''}`, rest)
    return item ? `${path}#${item}` : path
  },
  surveyResultsAs: (format: 'pdf' | 'csv', slug: string, query?: Query) =>
    withQuery(`/surveys/${slug}/results.${format}`, query),
  codebook: (slug: string, query?: Query) => withQuery(`/surveys/${slug}/codebook.csv`, query),
  answer: (secret: string, query?: Query) => withQuery(answer(secret), query),
  answerPage: (secret: string, page: string, query?: Query) => withQuery(`${answer(secret)}/pages/${page}`, query),
  answerConfirmation: (secret: string) => `${answer(secret)}/confirmation`,
  surveyForm: (slug: string) => `/surveys/${slug}/form.pdf`,
  deskSurveys: (query?: Query) => withQuery('/desk/surveys', query),
  newSurvey: () => '/desk/surveys/new',
  bankQuestions: () => '/desk/question-bank',
  newBankQuestion: (query?: Query) => withQuery('/desk/question-bank/new', query),
  bankQuestion: (id: string) => `/desk/question-bank/${id}`,
  bankQuestionClosure: (id: string) => `/desk/question-bank/${id}/closure`,
  deskSurvey,
  surveyDetails: (slug: string) => `${deskSurvey(slug)}/details`,
  surveyPeriod: (slug: string) => `${deskSurvey(slug)}/period`,
  surveyClosure: (slug: string) => `${deskSurvey(slug)}/closure`,
  surveyQuestions: (slug: string, at?: string) => `${deskSurvey(slug)}/questions${at ? `#${at}` : ''}`,
  newSurveyEntry: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/questions/new`, query),
  surveyEntry,
  surveyEntryCondition: (slug: string, key: string) => `${surveyEntry(slug, key)}/condition`,
  surveyEntryPlace: (slug: string, key: string) => `${surveyEntry(slug, key)}/place`,
  surveyEntryRemoval: (slug: string, key: string) => `${surveyEntry(slug, key)}/removal`,
  surveyEntryKeeping: (slug: string, key: string) => `${surveyEntry(slug, key)}/keeping`,
  newSurveyPage: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/pages/new`, query),
  surveyPage,
  surveyPageCondition: (slug: string, key: string) => `${surveyPage(slug, key)}/condition`,
  surveyPagePlace: (slug: string, key: string) => `${surveyPage(slug, key)}/place`,
  surveyPageRemoval: (slug: string, key: string) => `${surveyPage(slug, key)}/removal`,
  surveyBank: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/bank`, query),
  surveyPreview: (slug: string) => `${deskSurvey(slug)}/preview`,
  surveyPublication: (slug: string) => `${deskSurvey(slug)}/publication`,
  surveyCorrection: (slug: string) => `${deskSurvey(slug)}/correction`,
  surveyCorrectionRemoval: (slug: string) => `${deskSurvey(slug)}/correction/removal`,
  surveyCopy: (slug: string) => `${deskSurvey(slug)}/copy`,
  surveyReturn: (slug: string) => `${deskSurvey(slug)}/return`,
  surveyFigures: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/figures`, query),
  surveyFigure: (slug: string, item: string, query?: Query) => withQuery(`${deskSurvey(slug)}/figures/${item}`, query),
  surveyCross: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/cross`, query),
  surveyPortfolio: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/portfolio`, query),
  surveyWaves: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/waves`, query),
  surveyWeights: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/weights`, query),
  surveyWeightsTable: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/weights.csv`, query),
  surveyTexts: (slug: string, item: string, query?: Query) => withQuery(`${deskSurvey(slug)}/texts/${item}`, query),
  surveyTextCodes: (slug: string, item: string) => `${deskSurvey(slug)}/texts/${item}/codes`,
  surveyRedaction: (slug: string, item: string, sheet: string) =>
    `${deskSurvey(slug)}/texts/${item}/${sheet}/redaction`,
  surveySections: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/sections`, query),
  surveyReport: (slug: string) => `${deskSurvey(slug)}/results`,
  surveyReportComment: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/results/comment`, query),
  surveyRun: (slug: string, run: number, page?: string, item?: string) =>
    `${deskSurvey(slug)}/results/runs/${run}${page ? `/${page}` : ''}${item ? `#${item}` : ''}`,
  surveyResultsPublication: (slug: string) => `${deskSurvey(slug)}/results/publication`,
  surveyQr: (slug: string) => `${deskSurvey(slug)}/qr.svg`,
  surveyPaper: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/form.pdf`, query),
  newCodes: (slug: string) => `${codes(slug)}/new`,
  codeEnds: (slug: string) => `${codes(slug)}/ends`,
  codeBatch: (slug: string, batch: string) => `${codes(slug)}/${batch}`,
  letters: (slug: string, batch: string, query?: Query) => withQuery(`${codes(slug)}/${batch}/letters.pdf`, query),
  codeList: (slug: string, batch: string) => `${codes(slug)}/${batch}/codes.csv`,
  sheetsCsv: (slug: string) => `${deskSurvey(slug)}/sheets.csv`,
  sheetCodebook: (slug: string) => `${deskSurvey(slug)}/codebook.csv`,
  surveySheets: (slug: string, query?: Query) => withQuery(sheets(slug), query),
  newSheet: (slug: string, query?: Query) => withQuery(`${sheets(slug)}/new`, query),
  secondEntry: (slug: string) => `${sheets(slug)}/second-entry`,
  surveySheet,
  sheetVoid: (slug: string, id: string) => `${surveySheet(slug, id)}/void`,
  sheetRestoration: (slug: string, id: string) => `${surveySheet(slug, id)}/restoration`,
  sheetMending: (slug: string, id: string) => `${surveySheet(slug, id)}/mending`,
  sheetChoice: (slug: string, id: string) => `${surveySheet(slug, id)}/choice`,
  sheetAgain: (slug: string, id: string) => `${surveySheet(slug, id)}/again`,
  settlement: (slug: string, id: string) => `${surveySheet(slug, id)}/settlement`,
}
