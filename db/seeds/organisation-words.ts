import type { PaperKind } from '#app/organisations/groups/tables.ts'
import type { Db } from '#db/connection'

type Label = [ja: string, easy: string, en: string]
type Type = { label: Label; fields?: string[]; papers?: PaperKind[]; members?: number; months?: number }

/** Types every municipality begins with, and may change in every part. */
const types: Record<string, Type> = {
  neighbourhood: {
    label: ['自治会・町会', '{自治会|じちかい}・{町会|ちょうかい}', 'Neighbourhood association'],
    ...{ fields: ['district', 'members', 'representative', 'phone', 'officers'], papers: ['rules', 'officers'] },
  },
  community: {
    label: ['地域協働体・住民自治協議会', '{地域|ちいき}の　{協議会|きょうぎかい}', 'Community council'],
    fields: ['district', 'activities', 'representative', 'phone', 'officers', 'budget'],
    papers: ['rules', 'officers', 'budget'],
  },
  npo: {
    label: ['NPO法人', 'NPO{法人|ほうじん}', 'Non-profit corporation'],
    ...{ fields: ['fields', 'activities', 'representative', 'phone', 'officers'], papers: ['rules', 'report'] },
    ...{ members: 10, months: 36 },
  },
  civic: {
    label: ['市民活動団体', '{市民|しみん}の　{活動|かつどう}の　{団体|だんたい}', 'Civic group'],
    ...{ fields: ['fields', 'activities', 'members', 'representative', 'phone'], papers: ['rules'], members: 5 },
  },
  volunteers: {
    label: ['ボランティア', 'ボランティア', 'Volunteers'],
    ...{ fields: ['fields', 'activities', 'representative', 'phone'], members: 3 },
  },
  students: {
    label: ['学生団体', '{学生|がくせい}の　{団体|だんたい}', 'Student group'],
    ...{ fields: ['activities', 'representative', 'phone', 'memberPlaces'], members: 3 },
  },
  company: {
    label: ['企業', '{会社|かいしゃ}', 'Company'],
    ...{ fields: ['activities', 'web', 'representative', 'phone'], months: 36 },
  },
  school: {
    label: ['学校・大学', '{学校|がっこう}・{大学|だいがく}', 'School or university'],
    ...{ fields: ['representative', 'phone'], months: 0 },
  },
  welfare: {
    label: ['社会福祉協議会', '{社会福祉協議会|しゃかいふくしきょうぎかい}', 'Council of social welfare'],
    ...{ fields: ['activities', 'representative', 'phone'], months: 0 },
  },
  support: {
    label: ['中間支援組織', '{団体|だんたい}を　{助|たす}ける　{組織|そしき}', 'Support organisation'],
    ...{ fields: ['fields', 'activities', 'representative', 'phone', 'officers'], papers: ['rules', 'report'] },
    months: 24,
  },
}

const fields: Record<string, Label> = {
  health: ['保健・医療・福祉', '{健康|けんこう}・{福祉|ふくし}', 'Health and welfare'],
  children: ['子ども・若者', '{子|こ}ども・{若|わか}い　{人|ひと}', 'Children and young people'],
  education: ['学び・文化・スポーツ', '{学|まな}び・{文化|ぶんか}・スポーツ', 'Learning, culture and sport'],
  town: ['まちづくり', 'まちづくり', 'Town making'],
  safety: ['防災・防犯', '{防災|ぼうさい}・{防犯|ぼうはん}', 'Safety'],
  environment: ['環境・みどり', '{環境|かんきょう}・みどり', 'Environment'],
  rights: [
    '人権・平和・多文化共生',
    '{人権|じんけん}・{平和|へいわ}・{多文化|たぶんか}',
    'Rights, peace and living together',
  ],
  work: ['仕事・産業・観光', '{仕事|しごと}・{観光|かんこう}', 'Work, industry and tourism'],
}

const word = ([label, labelEasy, labelEn]: Label, code: string, sort: number) => ({
  ...{ code, label, labelEasy, labelEn, sort },
})

/** Fills in the words for groups where the database has none. */
export async function seedOrganisationWords(db: Db): Promise<void> {
  await db
    .insertInto('organisationTypes')
    .values(
      Object.entries(types).map(([code, { label, fields = [], papers = [], members = 0, months = 12 }], sort) => ({
        ...word(label, code, sort),
        ...{ requiredFields: fields, papers, minimumMembers: members, renewalMonths: months },
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('activityFields')
    .values(Object.entries(fields).map(([code, label], sort) => word(label, code, sort)))
    .onConflict((c) => c.doNothing())
    .execute()
}
