import type { Plan } from './types.ts'

export const basicPlan = {
  key: 'basic-plan',
  slug: 'basic-plan',
  kind: 'comprehensive',
  title: '第三次青葉野市総合計画 基本計画',
  titleEasy: '{青葉野市|あおばのし}の　{大|おお}きな　{計画|けいかく}（{基本計画|きほんけいかく}）',
  titleEn: 'Third Aobano City Comprehensive Plan: Basic Plan',
  summary:
    '令和9年度から令和16年度までの8年間に、市と住民がともに取り組むことを八つの章にまとめた計画です。「川の音のする、顔の見えるまち」を目指し、112の取組と36の成果指標を、担当する課と期限とともに示します。',
  summaryEasy:
    '2027{年|ねん}から　2034{年|ねん}までに、{市|し}と　{住|す}んで　いる　{人|ひと}が　いっしょに　することを　{書|か}いた　{計画|けいかく}です。',
  summaryEn:
    'What the city and its residents will do together from fiscal 2027 to fiscal 2034, in eight chapters: 112 measures and 36 indicators, each with the division in charge and a date, towards “a city with the sound of the river, where people know each other’s faces”.',
  firstFiscalYear: 2027,
  lastFiscalYear: 2034,
  department: 'planning',
  legalBasis: '青葉野市総合計画条例（令和6年条例第18号）第3条',
  legalBasisEn: 'Aobano City Comprehensive Plan Ordinance (No. 18 of 2024), Article 3',
  stage: 'proposal',
  related: [
    {
      title: '第三次青葉野市総合計画 基本構想',
      titleEn: 'Third Comprehensive Plan: Basic Concept',
      parent: true,
      period: '令和9〜16年度',
      goal: '川の音のする、顔の見えるまち',
      goalEn: 'A city with the sound of the river, where people know each other’s faces',
    },
    {
      title: '第2次青葉野市みどりの基本計画',
      titleEn: 'Second Aobano City Green Plan',
      parent: false,
      period: '令和8〜17年度',
      goal: '歩いて10分でみどりにふれるまち',
      goalEn: 'Green within a ten-minute walk',
    },
    {
      title: '青葉野市地域公共交通計画',
      titleEn: 'Aobano City Public Transport Plan',
      parent: false,
      period: '令和9〜13年度',
      goal: '車がなくても、週に三度は出かけられる暮らし',
      goalEn: 'Going out three times a week without a car',
    },
    {
      title: '青葉野市高齢者保健福祉計画',
      titleEn: 'Plan for the Health and Welfare of Older People',
      parent: false,
      period: '令和9〜11年度',
      goal: '今の家で、なじみの人と',
      goalEn: 'In one’s own home, among familiar people',
    },
    {
      title: '青葉野市地域防災計画',
      titleEn: 'Aobano City Disaster Preparedness Plan',
      parent: false,
      period: '毎年見直し',
      goal: '水害で命を落とす人をなくす',
      goalEn: 'Nobody loses their life in a flood',
    },
  ],
  editions: [
    {
      number: 1,
      stage: 'draft',
      day: -149,
      note: '審議会の中間の答申を受けてまとめた素案です。意見募集の対象とした版です。',
      noteEasy: 'はじめの　{案|あん}です。みなさんの　{意見|いけん}を　{聞|き}きました。',
      noteEn: 'The draft made after the council’s interim report; the edition on which comments were invited.',
    },
    {
      number: 2,
      stage: 'proposal',
      day: -30,
      note: '素案への意見、審議会と市議会の意見を受けて、18か所を直した案です。',
      noteEasy: 'みなさんの　{意見|いけん}を　{聞|き}いて、18か{所|しょ}　{直|なお}しました。',
      noteEn: 'Revised in 18 places after the comments on the draft and what the council and the assembly said.',
    },
  ],
} satisfies Plan
