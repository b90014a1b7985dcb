import { contact, type DemoEvent, place } from './events.ts'

/** For people drawn at random from the city's register, who got a letter with a code. */
export const forum: DemoEvent = {
  slug: 'letter-forum',
  kind: 'workshop',
  title: '手紙でお招きする「これからのくらし会議」',
  titleKana: 'てがみでおまねきするこれからのくらしかいぎ',
  titleEasy: '{手紙|てがみ}が　{届|とど}いた　{人|ひと}の　{会|かい}「これからの　くらし」',
  titleEn: 'Life in our city: a forum by invitation',
  summary: '住民基本台帳から無作為に選ばれた方に手紙をお送りしています。手紙のコードで申し込めます。',
  summaryEasy:
    '{市|し}が　くじで　{選|えら}んだ　{人|ひと}に　{手紙|てがみ}を　{送|おく}りました。{手紙|てがみ}の　コードで　{申|もう}し{込|こ}みます。',
  summaryEn: 'People drawn at random from the register got a letter. The code in it opens the application.',
  audience: '手紙を受け取った方',
  audienceEasy: '{手紙|てがみ}が　{届|とど}いた　{人|ひと}',
  audienceEn: 'Those who got a letter',
  ...{ programme: '', programmeEasy: null, programmeEn: null },
  accessibility: ['step_free', 'toilet', 'writing'],
  contact,
  way: 'invitation',
  sessionsChosen: false,
  mostPeople: 1,
  asked: ['phone', 'first_time'],
  days: { opens: -4, closes: 15 },
  sessions: [
    { ...place, day: 28, from: '13:30', until: '16:00', quota: 30, services: [] },
    { ...place, day: 42, from: '13:30', until: '16:00', quota: 30, services: [] },
  ],
}

/** Letters sent, and the numbers of the codes that were used by now. */
export const letters = { label: '無作為抽出の手紙（第1回発送）', count: 120, used: [7, 19, 58] }
