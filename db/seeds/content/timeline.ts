import type { Timeline } from './types.ts'

export const timelines: Timeline[] = [
  {
    plan: 'basic-plan',
    stops: [
      { stage: 'pre_outline', day: -470, note: '市民アンケートと六つの地区のワークショップ（延べ412人）で、困りごとと望みを集めました。', noteEasy: 'アンケートと　{話|はな}しあいで、みなさんの　{声|こえ}を　{集|あつ}めました。', noteEn: 'A survey and workshops in all six districts (412 people) gathered troubles and wishes.' },
      { stage: 'outline', day: -300, note: '骨子案を審議会に示し、章の立て方を決めました。', noteEasy: '{計画|けいかく}の　{形|かたち}を　{決|き}めました。', noteEn: 'The council discussed the outline and settled the chapters.' },
      { stage: 'draft', day: -149, note: '素案を公表し、意見を募集しました。', noteEasy: 'はじめの　{案|あん}を　{出|だ}しました。{意見|いけん}を　{聞|き}きました。', noteEn: 'The draft was published and comments were invited.' },
      { stage: 'proposal', day: -30, note: '意見への考え方と、18か所を直した案を公表しました。案への意見を募集しています。', noteEasy: '{直|なお}した　{案|あん}を　{出|だ}しました。もう{一度|いちど}　{意見|いけん}を　{聞|き}きます。', noteEn: 'Answers and a proposal revised in 18 places were published; comments on it are invited.' },
      { stage: 'final', day: 70, note: '審議会の答申を受け、最終案をまとめます。', noteEasy: 'さいごの　{案|あん}を　つくります。', noteEn: 'The final version is settled on the council’s report.' },
      { stage: 'decided', day: 110, note: '市議会が基本構想を議決し、市長が基本計画を決めます。', noteEasy: '{計画|けいかく}が　{決|き}まります。', noteEn: 'The assembly votes on the basic concept; the mayor adopts the basic plan.' },
      { stage: 'monitoring', day: 140, note: '毎年8月に、進み具合を公表します。', noteEasy: '{毎年|まいとし}　8{月|がつ}に、どこまで　できたかを　{知|し}らせます。', noteEn: 'Progress is published every August.' },
    ],
  },
  {
    plan: 'green-plan',
    stops: [
      { stage: 'outline', day: -560, note: '公園と緑地の今を、市民40人と歩いて確かめました。', noteEasy: '{公園|こうえん}を　みんなで　{歩|ある}いて　しらべました。', noteEn: 'Forty residents walked parks and green spaces with us.' },
      { stage: 'draft', day: -480, note: '素案を審議会で話し合いました。', noteEasy: '{案|あん}を　{話|はな}しあいました。', noteEn: 'The council discussed the draft.' },
      { stage: 'proposal', day: -407, note: '案を公表し、意見を募集しました。意見はありませんでした。', noteEasy: '{案|あん}を　{出|だ}しました。{意見|いけん}は　ありませんでした。', noteEn: 'The proposal was published and comments were invited; none came.' },
      { stage: 'decided', day: -320, note: '案のとおり計画を決めました。', noteEasy: '{計画|けいかく}が　{決|き}まりました。', noteEn: 'The plan was adopted as proposed.' },
      { stage: 'monitoring', day: 45, note: '1年目の進み具合を公表します。', noteEasy: '1{年|ねん}で　どこまで　できたかを　{知|し}らせます。', noteEn: 'Progress of the first year is published.' },
    ],
  },
  {
    plan: 'transport-plan',
    stops: [
      { stage: 'pre_outline', day: -200, note: '全便の乗り降りを2週間数え、1,180人に話を聞きました。', noteEasy: 'バスに　{乗|の}る　{人|ひと}を　{数|かぞ}えて、{話|はなし}を　{聞|き}きました。', noteEn: 'For two weeks we counted passengers on every trip and talked with 1,180 of them.' },
      { stage: 'outline', day: -90, note: '骨子案を交通会議で話し合いました。', noteEasy: '{計画|けいかく}の　{形|かたち}を　{話|はな}しあいました。', noteEn: 'The transport conference discussed the outline.' },
      { stage: 'draft', day: -5, note: '素案を公表しました。まもなく意見を募集します。', noteEasy: 'はじめの　{案|あん}を　{出|だ}しました。これから　{意見|いけん}を　{聞|き}きます。', noteEn: 'The draft is published; comments are invited soon.' },
      { stage: 'proposal', day: 100, note: '意見への考え方と案を公表します。', noteEasy: '{意見|いけん}への　{答|こた}えと、{直|なお}した　{案|あん}を　{出|だ}します。', noteEn: 'Answers and the revised proposal are published.' },
      { stage: 'decided', day: 130, note: '計画を決めます。', noteEasy: '{計画|けいかく}が　{決|き}まります。', noteEn: 'The plan is adopted.' },
      { stage: 'monitoring', day: 500, note: '便ごとの利用を毎年公表します。', noteEasy: '{毎年|まいとし}、バスに　{乗|の}った　{人|ひと}の　{数|かず}を　{知|し}らせます。', noteEn: 'Passengers on each trip are published every year.' },
    ],
  },
]
