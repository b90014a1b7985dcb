import { contact, type DemoEvent } from './events.ts'

/** More have applied than there are places, and they have been drawn. */
export const kitchen: DemoEvent = {
  slug: 'school-kitchen',
  kind: 'talk',
  title: '学校給食センターの見学と試食の会',
  titleEasy: '{学校|がっこう}の　{給食|きゅうしょく}を　{見|み}て　{食|た}べる　{会|かい}',
  titleKana: 'がっこうきゅうしょくせんたーのけんがくとししょくのかい',
  titleEn: 'A visit to the school kitchen, with lunch',
  summary: '給食をつくるところを見て、試食しながら、地元の野菜をどう使うかを話します。',
  summaryEasy:
    '{給食|きゅうしょく}を　つくる　ところを　{見|み}ます。{食|た}べながら、{市|し}の　{野菜|やさい}の　{使|つか}い{方|かた}を　{話|はな}します。',
  summaryEn: 'See how school lunches are made, taste one, and talk about how local vegetables should be used.',
  audience: '市内に住む人',
  audienceEasy: '{市|し}に　{住|す}む　{人|ひと}',
  audienceEn: 'People who live in the city',
  programme: '1　見学（40分）\n2　試食と話し合い（60分）',
  programmeEasy: null,
  programmeEn: '1. Visit (40 min)\n2. Lunch and talk (60 min)',
  accessibility: ['step_free', 'toilet'],
  contact,
  way: 'draw',
  sessionsChosen: false,
  mostPeople: 3,
  asked: ['kana', 'phone'],
  days: { opens: -24, closes: -6 },
  sessions: [
    {
      ...{ venue: '学校給食センター', venueEn: 'School Kitchen', address: '水守二丁目3番1号' },
      ...{ day: 10, from: '11:00', until: '12:40', quota: 12, services: [] },
    },
  ],
}

/** What it was drawn from. */
export const seed = {
  named: (day: string) =>
    `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日の日経平均株価の終値（小数点以下2桁まで）`,
  form: { digits: 0, decimals: 2 },
  number: '38915.02',
}
