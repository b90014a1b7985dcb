import type { ReportWords } from '#app/events/attendance/report.ts'
import { applicants, type DemoEvent } from './events.ts'

/** A workshop that took place within the open call, with how many came and what they said. */
export const heldEvent: DemoEvent = {
  slug: 'plan-table-talk',
  kind: 'workshop',
  title: '基本計画（案）を囲む座談会',
  titleEasy: '{計画|けいかく}の　{案|あん}を　{読|よ}んで　{話|はな}す　{会|かい}',
  titleEn: 'Table talk on the proposed basic plan',
  summary:
    '基本計画の案を章ごとに読み、班に分かれて話し合いました。出た意見は、意見募集に届いた意見と同じように扱います。',
  summaryEasy:
    '{計画|けいかく}の　{案|あん}を　{読|よ}んで、{小|ちい}さい　グループで　{話|はな}しました。{出|で}た　{意見|いけん}に　{市|し}が　{答|こた}えます。',
  summaryEn:
    'We read the proposal chapter by chapter and talked at tables. What was said is handled like every other opinion of the call.',
  audience: '市内に住む人、通勤・通学する人',
  audienceEasy: '{市|し}に　{住|す}む　{人|ひと}、{働|はたら}く　{人|ひと}、{学校|がっこう}に　{行|い}く　{人|ひと}',
  audienceEn: 'People who live, work or study in the city',
  programme: '1　案の説明（20分）\n2　班ごとの話し合い（70分）\n3　発表（20分）',
  programmeEasy: null,
  programmeEn: '1. The proposal (20 min)\n2. Talks at tables (70 min)\n3. Tables report (20 min)',
  accessibility: ['step_free', 'toilet', 'writing', 'captions'],
  contact: '政策企画課　電話 0000-00-1234（平日 8時30分〜17時15分）',
  way: 'first_come',
  sessionsChosen: true,
  mostPeople: 3,
  asked: ['phone'],
  days: { opens: -11, closes: -7 },
  sessions: [
    {
      ...{ venue: '市民交流館 1階 ひろば', venueEn: 'Citizens’ Hall, ground floor', address: '鐘ノ辻一丁目1番1号' },
      ...{ day: -5, from: '14:00', until: '16:00', quota: 24 },
      services: [],
    },
    // its report is still to be written
    {
      ...{ venue: '市民交流館 1階 ひろば', venueEn: 'Citizens’ Hall, ground floor', address: '鐘ノ辻一丁目1番1号' },
      ...{ day: -2, from: '18:30', until: '20:00', quota: 24 },
      services: [],
    },
  ],
}

/** How many people of each application came, in their order; the others stayed away. */
export const cameOf = [2, 1, 2, 1, 0, 1, 1, 2]
export const heldApplicants = applicants.slice(0, cameOf.length)

export const report: ReportWords = {
  summary:
    '案の第２章と第７章を中心に、三つの班で話し合いました。居場所は「近くにあること」と「用がなくても居られること」が大事だという声が、どの班からも出ました。バスについては、本数だけでなく、乗り継ぎを待つ場所への意見が多くありました。出た意見は市が一つずつ整理し、意見募集の結果とあわせて考え方を示します。',
  summaryEasy:
    '{三|みっ}つの　グループで　{話|はな}しました。{家|いえ}の　{近|ちか}くに、ゆっくり　いられる　{場所|ばしょ}が　ほしいと　いう　{意見|いけん}が　たくさん　ありました。バスを　{待|ま}つ　{場所|ばしょ}の　{意見|いけん}も　ありました。',
  summaryEn:
    'Three tables talked about chapters 2 and 7. Every table said that places to be should be near, and open to those who come without a purpose. On buses, many spoke about where one waits between two lines. The city goes through each opinion and answers with the result of the call.',
  minutes:
    '1　開会、案の説明\n　担当課から、素案からの変更点18か所を説明した。\n2　班ごとの話し合い\n　第１班・第２班は第２章、第３班は第７章について話し合った。\n3　発表と今後\n　各班の発表のあと、出た意見の扱いを説明した。',
  tables: [
    '・居場所は歩いて行ける範囲にほしい\n・世話役を続けられる仕組みがいる',
    '・予約なしで入れる日をつくってほしい\n・夏と冬は開ける時間を長くしてほしい',
    '・乗り継ぎを待つ間、雨をしのげる場所がない\n・時刻表の字が小さい',
  ],
}

/** What was said, by the section it is about. */
export const said: { section: string; opinions: string[] }[] = [
  {
    section: 's2-1',
    opinions: [
      '居場所に、予約も用事もなしで入れる日を決めてほしい。「何をしに来たの」と聞かれると行けなくなる。',
      '世話役が一人で抱えないように、交代できる仕組みを計画に書いてほしい。',
    ],
  },
  { section: 's7-1', opinions: ['バスの乗り継ぎを待つ場所に、雨と日ざしをよけられる屋根をつけてほしい。'] },
]

/** What the drawing in pictures/table-talk.jpg shows. */
export const picture =
  '川べりの地図を広げた机。「ベンチがほしい」「段差でつまずく」「夜の灯りが足りない」などと書いた付せんが貼られている。'
