import { fifthWeek } from './finished/fifth-week.ts'
import { firstWeek } from './finished/first-week.ts'
import { fourthWeek } from './finished/fourth-week.ts'
import { groups } from './finished/groups.ts'
import { secondWeek } from './finished/second-week.ts'
import { thirdWeek } from './finished/third-week.ts'
import type { FinishedConsultation } from './types.ts'

export const finished = {
  key: 'basic-plan-draft',
  plan: 'basic-plan',
  edition: 1,
  department: 'planning',
  title: '第三次青葉野市総合計画 基本計画（素案）への意見募集',
  titleEasy: '{市|し}の　{大|おお}きな　{計画|けいかく}の　{案|あん}に　{意見|いけん}を　ください',
  titleEn: 'Call for comments on the draft basic plan',
  purpose:
    '令和9年度からの8年間のまちづくりを定める基本計画の素案がまとまりました。案を決める前に、書き足すべきこと、直すべきこと、疑問に思うことをお寄せください。いただいた意見にはすべて市の考え方をお返しし、計画を変えたときはその箇所を示します。',
  purposeEasy:
    '2027{年|ねん}からの　{市|し}の　{計画|けいかく}の　{案|あん}が　できました。{決|き}める　{前|まえ}に、みなさんの　{意見|いけん}を　{聞|き}きたいです。{市|し}は、ぜんぶの　{意見|いけん}に　{答|こた}えます。',
  purposeEn:
    'The draft of the basic plan for the eight years from fiscal 2027 is ready. Before it is settled, tell us what is missing, what should be mended and what is unclear. Every opinion gets an answer, and where the plan changes because of it, we show the place.',
  paperPlaces: '市役所1階 情報コーナー、公民館（六つの地区）、図書館本館と2分館、移動図書館「ほんの木号」、雲居台会館',
  paperPlacesEasy:
    '{市役所|しやくしょ}の　1{階|かい}、{公民館|こうみんかん}、{図書館|としょかん}、{移動|いどう}{図書館|としょかん}、{雲居台|くもいだい}{会館|かいかん}に　{紙|かみ}の　{案|あん}が　あります。',
  paperPlacesEn:
    'City hall (ground floor), the community halls of the six districts, the main library and its two branches, the book bus, Kumoidai Hall',
  resultPlan:
    '意見の概要と市の考え方、直した箇所を、締め切りから3か月以内にこのページと上記の場所で公表します。お一人ずつへの返事は、受付の控えにある番号で確かめられます。',
  resultPlanEasy:
    '{終|お}わってから　3か{月|げつ}までに、この　ページで　{答|こた}えを　{知|し}らせます。{受付|うけつけ}{番号|ばんごう}で、あなたへの　{答|こた}えも　わかります。',
  resultPlanEn:
    'A summary of opinions, the city’s views and the changes made appear on this page and at the places above within three months after the close. With the number on your receipt you can look up the answer to yours.',
  personalData:
    '名前、住所、連絡先は、意見を出せる方かどうかを確かめ、内容をお尋ねするためにだけ使います。公表はせず、結果の公表から1年後に消します。',
  personalDataEasy:
    '{名前|なまえ}、{住所|じゅうしょ}、{電話番号|でんわばんごう}は、{確|たし}かめる　ためだけに　{使|つか}います。ほかの　{人|ひと}には　{見|み}せません。1{年|ねん}たったら　{消|け}します。',
  personalDataEn:
    'Names, addresses and contact details are used only to check who may comment and to ask what is meant. They are never published and are erased one year after the results.',
  noticedDay: -149,
  opensDay: -142,
  closesDay: -109,
  resultDay: -30,
  mayComment: ['resident', 'commuter', 'student', 'business', 'taxpayer', 'interested'],
  contact: {
    department: 'planning',
    phone: '0900-000-0100',
    email: 'kikaku@aobano.example',
    address: '青葉野市鐘ノ辻一丁目1番地 青葉野市役所3階',
  },
  submissions: [...firstWeek, ...secondWeek, ...thirdWeek, ...fourthWeek, ...fifthWeek],
  groups,
} satisfies FinishedConsultation
