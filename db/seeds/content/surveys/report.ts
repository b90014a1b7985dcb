/** What staff wrote beside the figures of the second wave. */
export const report = [
  {
    place: '',
    words:
      '「住みやすい」「どちらかといえば住みやすい」と答えた方は、前回に続いて全体の半数を大きく超えました。取組別では、里山と緑、図書館と学びの場への満足が高く、バスなどの移動手段は満足が低い一方で重要度が高く、改善が最も急がれる項目です。',
    wordsEasy:
      '「{住|す}みやすい」と　{答|こた}えた　{人|ひと}が　{半分|はんぶん}より　{多|おお}いです。\nバスを　よく　して　ほしいと　{答|こた}えた　{人|ひと}が　{多|おお}いです。',
    wordsEn:
      'As in the last wave, well over half find Aobano a good or rather good place to live. People are most satisfied with woods and green and with the library. Transport matters much and satisfies few: it is the most urgent item.',
  },
  {
    place: 'page:fields',
    words: '各取組について、満足度と重要度を同じ項目で聞いています。二つを並べた図は、質問の後に載せています。',
    wordsEasy: '{同|おな}じ　{項目|こうもく}で、{満足|まんぞく}と　{大切|たいせつ}さを　{聞|き}きました。',
    wordsEn: 'Satisfaction and importance were asked for the same items; the chart of both follows the question.',
  },
  {
    place: 'stay',
    words: '「住み続けたい」が最も多く、前回に続いて6割を超えました。',
    wordsEasy: '「{住|す}みたい」と　{答|こた}えた　{人|ひと}が　いちばん　{多|おお}いです。',
    wordsEn: 'Most people want to stay: more than six in ten, as in the last wave.',
  },
]
