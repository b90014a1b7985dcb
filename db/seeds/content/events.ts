import type { EventFields } from '#app/events/programme/event.ts'
import type { SessionFields } from '#app/events/programme/session.ts'
import type { OfferedService } from '#app/events/programme/session-service.ts'
import type { Applicant } from '#app/events/signups/signup.ts'
import { open } from './open.ts'
import { basicPlan } from './plans.ts'

type DemoSession = Omit<SessionFields, 'title' | 'form' | 'startsAt' | 'endsAt'> & {
  form?: SessionFields['form']
  /** Why it was called off. */
  calledOff?: string
  day: number
  from: string
  until: string
  services: OfferedService[]
}
export type DemoEvent = Omit<EventFields, 'departmentId' | 'criteria' | 'opensAt' | 'closesAt' | 'offerHours'> & {
  slug: string
  /** Of a selection. */
  criteria?: string
  days: { opens: number; closes: number }
  sessions: DemoSession[]
  /** What it is about, and the name of the group that holds it with the city. */
  about?: { plan: string; section: string; consultation?: string }
  organiser?: string
}

export const contact = '政策企画課　電話 0000-00-1234（平日 8時30分〜17時15分）'
export const place = {
  venue: '市民交流館 2階 大会議室',
  venueEn: 'Citizens’ Hall, 2nd floor',
  address: '鐘ノ辻一丁目1番1号',
}
const service = (kind: OfferedService['kind'], quota: number): OfferedService => ({
  ...{ kind, quota, closesAt: null, ageFrom: null, ageTo: null },
})

export const square: DemoEvent = {
  slug: 'square-workshop',
  kind: 'workshop',
  title: '駅前ひろばの使い方を描くワークショップ',
  titleEasy: '{駅|えき}の　まえの　ひろばを　{考|かんが}える　{会|かい}',
  titleKana: 'えきまえひろばのつかいかたをえがくわーくしょっぷ',
  titleEn: 'Workshop: how we want to use the station square',
  summary: '駅前ひろばをどう使いたいかを、地図と模型を囲んで話し合います。出た意見は、市の計画の見直しに使います。',
  summaryEasy:
    '{駅|えき}の　まえの　ひろばを　どう　{使|つか}うか　{話|はな}します。みんなの　{意見|いけん}を　{市|し}の　{計画|けいかく}に　{使|つか}います。',
  summaryEn:
    'Around a map and a model we talk about how the station square should be used. What you say goes into the review of the city’s plan.',
  audience: '市内に住む人、通勤・通学する人（中学生以上）',
  audienceEasy:
    '{市|し}に　{住|す}む　{人|ひと}、{働|はたら}く　{人|ひと}、{学校|がっこう}に　{行|い}く　{人|ひと}（{中学生|ちゅうがくせい}から）',
  audienceEn: 'People who live, work or study in the city (from junior high school)',
  programme: '1　ひろばの今を知る（20分）\n2　班に分かれて話し合う（60分）\n3　班ごとに発表する（30分）',
  programmeEasy: null,
  programmeEn: '1. The square today (20 min)\n2. Talks in groups (60 min)\n3. Groups present (30 min)',
  accessibility: ['step_free', 'toilet', 'writing'],
  contact,
  way: 'first_come',
  sessionsChosen: true,
  mostPeople: 3,
  asked: ['phone', 'sex', 'first_time'],
  days: { opens: -6, closes: 12 },
  sessions: [
    {
      ...{ ...place, day: 19, from: '13:30', until: '15:30', quota: 12 },
      services: [{ ...service('childcare', 6), ageFrom: 1, ageTo: 6 }, service('sign_language', 4)],
    },
    {
      ...{ ...place, day: 26, from: '18:30', until: '20:30', quota: 24 },
      services: [service('sign_language', 4), service('wheelchair', 3)],
    },
  ],
}

export const about = {
  plan: basicPlan.slug,
  section: 's7-3',
  consultation: open.key,
  group: 'kawabe-higashi',
  material: {
    label: '駅前ひろばの今（地図と写真）',
    labelEasy: '{駅|えき}の　まえの　ひろばの　{地図|ちず}と　{写真|しゃしん}',
    labelEn: 'The station square today (map and pictures)',
    address: 'https://www.aobano.example/square-today',
  },
}

export const stations: DemoEvent = {
  slug: 'bus-talk',
  kind: 'talk',
  title: '市長とのまちづくり懇談会「これからのバス」',
  titleEasy: '{市長|しちょう}と　{話|はな}す　{会|かい}「これからの　バス」',
  titleKana: 'しちょうとのまちづくりこんだんかい これからのばす',
  titleEn: 'Talk with the mayor: the future of our buses',
  summary: 'バス路線の見直しについて、市長と少人数で話し合います。',
  summaryEasy: 'バスの　{道|みち}を　{変|か}える　ことを　{市長|しちょう}と　{話|はな}します。',
  summaryEn: 'A talk in a small circle with the mayor about changes to the bus lines.',
  audience: '市内に住む人',
  audienceEasy: '{市|し}に　{住|す}む　{人|ひと}',
  audienceEn: 'People who live in the city',
  programme: '',
  programmeEasy: null,
  programmeEn: null,
  accessibility: ['step_free', 'toilet', 'sign_language'],
  contact,
  way: 'draw',
  sessionsChosen: false,
  mostPeople: 1,
  asked: ['kana', 'phone'],
  days: { opens: -30, closes: -2 },
  sessions: [{ ...place, day: 16, from: '10:00', until: '11:30', quota: 8, services: [service('wheelchair', 2)] }],
}

const everybody = {
  audience: 'どなたでも',
  audienceEasy: 'だれでも　{参加|さんか}できます',
  audienceEn: 'Everybody',
  ...{ programme: '', programmeEasy: null, programmeEn: null },
}

/** Online, in two evenings of another month; one of them was called off. */
export const online: DemoEvent = {
  slug: 'plan-online',
  kind: 'briefing',
  title: '総合計画（案）のオンライン説明会',
  titleKana: 'そうごうけいかくあんのおんらいんせつめいかい',
  titleEasy: '{計画|けいかく}の　{説明|せつめい}を　インターネットで　{聞|き}く　{会|かい}',
  titleEn: 'The draft basic plan explained online',
  summary: '意見を募集している計画の案を、画面で一緒に読みながら説明します。質問は文字でも送れます。',
  summaryEasy:
    'まちの　{計画|けいかく}を　インターネットで　{説明|せつめい}します。{質問|しつもん}は　{文字|もじ}で　{書|か}いても　いいです。',
  summaryEn: 'We read the draft that is open for comments together on screen. You may also write your questions.',
  ...everybody,
  accessibility: ['captions', 'sign_language'],
  contact,
  way: 'first_come',
  sessionsChosen: true,
  mostPeople: 2,
  asked: ['phone'],
  days: { opens: -4, closes: 30 },
  about: { plan: 'basic-plan', section: 's2-1', consultation: 'basic-plan-proposal' },
  sessions: [
    {
      ...{ venue: '', venueEn: null, address: '', day: 36, from: '19:00', until: '20:30', quota: 100 },
      ...{ form: 'online', services: [] },
    },
    {
      ...{ venue: '', venueEn: null, address: '', day: 43, from: '19:00', until: '20:30', quota: 100 },
      ...{ form: 'online', services: [], calledOff: '機器の工事のため' },
    },
  ],
}

/** With a group, in a park, in the month after next. */
export const walk: DemoEvent = {
  slug: 'park-walk',
  kind: 'exchange',
  title: '公園を歩いて話す会',
  titleKana: 'こうえんをあるいてはなすかい',
  titleEasy: '{公園|こうえん}を　{歩|ある}いて　{話|はな}す　{会|かい}',
  titleEn: 'A walk and talk in the park',
  summary: '公園を歩きながら、木陰やベンチのこと、手入れの担い手のことを話します。',
  summaryEasy: '{公園|こうえん}を　{歩|ある}きながら、みんなで　{話|はな}します。',
  summaryEn: 'We walk through the park and talk about shade, benches and who looks after them.',
  ...everybody,
  accessibility: ['step_free', 'toilet'],
  contact: '公園緑地課　電話 0000-00-1260（平日 8時30分〜17時15分）',
  way: 'first_come',
  sessionsChosen: false,
  mostPeople: 5,
  asked: ['phone'],
  days: { opens: 9, closes: 60 },
  about: { plan: 'green-plan', section: '' },
  organiser: 'NPO法人にじいろの木',
  sessions: [
    {
      ...{ venue: '舟寄公園 管理棟前', venueEn: 'Funayose Park, by the office', address: '舟寄三丁目' },
      ...{
        day: 68,
        from: '10:00',
        until: '12:00',
        quota: 30,
        services: [{ ...service('childcare', 5), ageFrom: 3, ageTo: 6 }],
      },
    },
  ],
}

const person = (name: string, nameKana: string, at: number, companions: string[] = []): Applicant => ({
  ...{ name, nameKana, companions, needs: '' },
  email: `applicant${at}@tomoni.example`,
  phone: `0000-00-${String(2000 + at)}`,
})

/** Not everybody says it. */
export const saidSex = (index: number) => (['female', 'male', 'female', 'male', null] as const)[index % 5] ?? null

export const applicants: Applicant[] = [
  person('相田 ふみ', 'あいだ ふみ', 1, ['相田 けん']),
  person('井出 まさる', 'いで まさる', 2),
  person('宇野 さちこ', 'うの さちこ', 3, ['宇野 りく', '宇野 はな']),
  person('江口 とおる', 'えぐち とおる', 4),
  person('小田 みどり', 'おだ みどり', 5, ['小田 あさひ']),
  person('片桐 しん', 'かたぎり しん', 6),
  person('北川 ようこ', 'きたがわ ようこ', 7),
  person('久米 たかし', 'くめ たかし', 8, ['久米 ゆり']),
  person('小林 なおみ', 'こばやし なおみ', 9),
  person('佐伯 いちろう', 'さえき いちろう', 10),
  person('志村 かおり', 'しむら かおり', 11),
  person('杉田 はじめ', 'すぎた はじめ', 12),
  person('瀬戸 ともこ', 'せと ともこ', 13),
  person('園田 まこと', 'そのだ まこと', 14),
]
