import type { Question } from '#app/surveys/questionnaires/questionnaire.ts'
import { options, w } from './words.ts'

export const age: Question = {
  type: 'single',
  key: 'age',
  attribute: 'age',
  words: w('あなたの年代を教えてください。', 'あなたは　{何歳|なんさい}ですか。', 'How old are you?'),
  options: options(
    w('18〜29歳', '18〜29{歳|さい}', '18–29'),
    w('30〜44歳', '30〜44{歳|さい}', '30–44'),
    w('45〜59歳', '45〜59{歳|さい}', '45–59'),
    w('60〜74歳', '60〜74{歳|さい}', '60–74'),
    w('75歳以上', '75{歳|さい}より　{上|うえ}', '75 or older'),
  ),
}

export const sex: Question = {
  type: 'single',
  key: 'sex',
  attribute: 'sex',
  words: w('あなたの性別を教えてください。', 'あなたの　{性別|せいべつ}は　{何|なん}ですか。', 'What is your gender?'),
  options: options(
    w('女性', '{女性|じょせい}', 'Woman'),
    w('男性', '{男性|だんせい}', 'Man'),
    w('回答しない', '{答|こた}えません', 'I prefer not to say'),
  ),
}

export const districts = [
  w('鐘ノ辻', '{鐘ノ辻|かねのつじ}', 'Kanenotsuji'),
  w('雲居台', '{雲居台|くもいだい}', 'Kumoidai'),
  w('柿ノ沢', '{柿ノ沢|かきのさわ}', 'Kakinosawa'),
]

export const district: Question = {
  type: 'single',
  key: 'district',
  attribute: 'district',
  words: w('お住まいの地区はどこですか。', 'どこに　{住|す}んで　いますか。', 'Which district do you live in?'),
  options: options(...districts),
}
