import { contact, type DemoEvent } from './events.ts'

/** Takes place on the day the demo is made, so that receiving people and mixing tables can be tried. */
export const riverside: DemoEvent = {
  slug: 'riverside-check',
  kind: 'workshop',
  title: '川べりの道を歩いて確かめる会',
  titleKana: 'かわべりのみちをあるいてたしかめるかい',
  titleEasy: '{川|かわ}の　{道|みち}を　{歩|ある}いて　{見|み}る　{会|かい}',
  titleEn: 'Walking the riverside path together',
  summary: '川べりの道を歩いて、歩きにくいところ、休みたいところを地図に書きこみ、班ごとに話し合います。',
  summaryEasy:
    '{川|かわ}の　{道|みち}を　{歩|ある}きます。{歩|ある}きにくい　ところを　{地図|ちず}に　{書|か}いて　{話|はな}します。',
  summaryEn: 'We walk along the river, mark on a map where walking is hard, and talk about it at tables.',
  audience: '市内に住む人、通勤・通学する人',
  audienceEasy: '{市|し}に　{住|す}む　{人|ひと}、{働|はたら}く　{人|ひと}、{学校|がっこう}に　{行|い}く　{人|ひと}',
  audienceEn: 'People who live, work or study in the city',
  programme: '1　川べりを歩く（50分）\n2　班ごとに地図にまとめる（50分）\n3　発表（20分）',
  programmeEasy: null,
  programmeEn: '1. The walk (50 min)\n2. Maps at tables (50 min)\n3. Tables report (20 min)',
  accessibility: ['step_free', 'toilet', 'writing'],
  contact,
  way: 'first_come',
  sessionsChosen: false,
  mostPeople: 3,
  asked: ['phone', 'district', 'age_band', 'sex', 'first_time'],
  days: { opens: -20, closes: -1 },
  sessions: [
    {
      ...{ venue: '川辺地区センター 集会室', venueEn: 'Kawabe Community Centre', address: '川辺二丁目4番' },
      ...{ day: 0, from: '13:30', until: '15:30', quota: 24, services: [] },
    },
  ],
}
