import { contact, type DemoEvent, place } from './events.ts'

/** Applications have closed, and staff select by the criteria. */
export const council: DemoEvent = {
  slug: 'park-circle',
  kind: 'workshop',
  title: '公園の将来を考える市民会議',
  titleEasy: '{公園|こうえん}の　これからを　{考|かんが}える　{会|かい}',
  titleEn: 'Residents’ circle on the future of our parks',
  summary: '半年のあいだに二回集まり、公園の使い方と手入れについて提案をまとめます。',
  summaryEasy: '{公園|こうえん}の　{使|つか}い{方|かた}を　2{回|かい}　{話|はな}して、{市|し}に　{伝|つた}えます。',
  summaryEn: 'Meets twice and puts together proposals on how parks are used and looked after.',
  audience: '市内に住む、または通う人',
  audienceEasy: '{市|し}に　{住|す}む　{人|ひと}、{通|かよ}う　{人|ひと}',
  audienceEn: 'People who live, work or study in the city',
  programme: '',
  programmeEasy: null,
  programmeEn: null,
  accessibility: ['step_free', 'toilet'],
  contact,
  way: 'selection',
  criteria: '1　六つの地区から一人は選びます。\n2　年代のつりあいを見ます。\n3　市の行事が初めての方を先に選びます。',
  sessionsChosen: false,
  mostPeople: 1,
  asked: ['kana', 'phone', 'district', 'age_band', 'first_time'],
  days: { opens: -25, closes: -1 },
  sessions: [
    { ...place, day: 21, from: '19:00', until: '20:30', quota: 6, services: [] },
    { ...place, day: 49, from: '19:00', until: '20:30', quota: 6, services: [] },
  ],
}

const districts = ['chuo', 'kawabe', 'okanoue', 'minamino', 'ekimae', 'satoyama']
const ageBands = ['18-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80o']

export const whoApplies = (index: number) => ({
  district: districts[(index * 5) % districts.length] ?? null,
  ageBand: ageBands[(index * 3) % ageBands.length] ?? null,
  firstTime: index % 3 === 0,
})
