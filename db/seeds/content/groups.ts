import type { ContactField } from '#app/organisations/groups/tables.ts'

type Label = [ja: string, easy: string, en: string]

/** Districts of the demo city. */
export const districts: Record<string, Label> = {
  chuo: ['中央地区', '{中央地区|ちゅうおうちく}', 'Chuo'],
  kawabe: ['川辺地区', '{川辺地区|かわべちく}', 'Kawabe'],
  okanoue: ['丘の上地区', '{丘|おか}の{上地区|うえちく}', 'Okanoue'],
  minamino: ['南野地区', '{南野地区|みなみのちく}', 'Minamino'],
  ekimae: ['駅前地区', '{駅前地区|えきまえちく}', 'Ekimae'],
  satoyama: ['里山地区', '{里山地区|さとやまちく}', 'Satoyama'],
}

export type DemoGroup = {
  key: string
  name: string
  nameKana: string
  nameEn: string
  type: string
  fields: string[]
  district: string
  purpose: string
  activities: string
  founded: string
  members: number
  fee: string
  representative: string
  public: ContactField[]
  /** Where its registration stands. */
  stands: 'registered' | 'renewal_due' | 'applied' | 'correction_asked'
  checks?: string[]
}

/** Groups of the demo city, all invented. */
export const groups: DemoGroup[] = [
  {
    ...{
      key: 'kawabe-higashi',
      name: '川辺東自治会',
      nameKana: 'かわべひがしじちかい',
      nameEn: 'Kawabe East Neighbours',
    },
    ...{ type: 'neighbourhood', fields: ['town', 'safety'], district: 'kawabe', founded: '昭和46年', members: 318 },
    purpose: '川辺東に住む人が助け合い、安心して暮らせるようにする。',
    activities: '見守り、防災訓練、公園の手入れ、夏まつりを行っています。雨の多い季節には、水路の見回りをします。',
    ...{ fee: '1世帯 年3,600円', representative: '西村 静江', public: ['person'], stands: 'registered' },
  },
  {
    ...{
      key: 'satoyama-kyogikai',
      name: '里山みらい協議会',
      nameKana: 'さとやまみらいきょうぎかい',
      nameEn: 'Satoyama Future Council',
    },
    ...{ type: 'community', fields: ['town', 'health'], district: 'satoyama', founded: '平成27年', members: 46 },
    purpose: '里山地区の将来像を住民で話し合い、実現に取り組む。',
    activities: '地区の会議を年4回開き、移動販売と乗り合いの車を走らせています。',
    ...{ fee: 'なし', representative: '古田 孝', public: ['phone'], stands: 'registered' },
  },
  {
    ...{
      key: 'nijiiro',
      name: 'NPO法人にじいろの木',
      nameKana: 'えぬぴーおーほうじん にじいろのき',
      nameEn: 'Rainbow Tree',
    },
    ...{ type: 'npo', fields: ['children', 'rights'], district: '', founded: '平成30年6月', members: 24 },
    purpose: 'いろいろな国や家庭の子どもが、安心して過ごせる場所をつくる。',
    activities: '放課後の居場所と日本語の学習室を、週3回開いています。食料の配布も行います。',
    ...{ fee: '年2,000円', representative: '大塚 アンナ', public: ['person', 'email'], stands: 'registered' },
  },
  {
    ...{ key: 'kawa-asobi', name: '川あそび見守り隊', nameKana: 'かわあそびみまもりたい', nameEn: 'River Watch' },
    ...{ type: 'volunteers', fields: ['children', 'safety', 'environment'], district: 'kawabe', founded: '令和元年' },
    purpose: '子どもたちが川で安全に遊べるようにする。',
    activities: '夏休みの見守りと、川の生き物の観察会を行っています。',
    ...{ members: 12, fee: 'なし', representative: '三好 大地', public: [], stands: 'renewal_due' },
  },
  {
    ...{
      key: 'shien-center',
      name: '市民活動支援センターつなぐ',
      nameKana: 'しみんかつどうしえんせんたー つなぐ',
      nameEn: 'Tsunagu Support Centre',
    },
    ...{ type: 'support', fields: ['town'], district: '', founded: '平成22年', members: 15, fee: 'なし' },
    purpose: '市民活動を始める人と続ける人を支える。',
    activities: '相談、講座、団体どうしの交流会を開いています。登録の申請の確認を手伝っています。',
    ...{ representative: '早川 由紀', public: ['person', 'phone', 'email'], stands: 'registered' },
    checks: ['kawabe', 'ekimae'],
  },
  {
    ...{
      key: 'ekimae-gakusei',
      name: '駅前まちなか学生会議',
      nameKana: 'えきまえまちなかがくせいかいぎ',
      nameEn: 'Ekimae Student Assembly',
    },
    ...{ type: 'students', fields: ['town', 'education'], district: 'ekimae', founded: '令和6年', members: 9 },
    purpose: '学生の目で駅前の使い方を考え、提案する。',
    activities: '空き店舗を借りて、月に一度の自習室と市を開いています。',
    ...{ fee: 'なし', representative: '坂本 蓮', public: ['email'], stands: 'applied' },
  },
  {
    ...{
      key: 'okanoue-midori',
      name: '丘の上みどりの会',
      nameKana: 'おかのうえみどりのかい',
      nameEn: 'Okanoue Greens',
    },
    ...{ type: 'civic', fields: ['environment'], district: 'okanoue', founded: '令和3年4月', members: 7 },
    purpose: '丘の上の雑木林を手入れして残す。',
    activities: '月に二回の下草刈りと、落ち葉の堆肥づくりをしています。',
    ...{ fee: '年1,000円', representative: '浜口 光', public: [], stands: 'correction_asked' },
  },
]
