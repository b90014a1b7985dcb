import type { Staff } from './types.ts'

export const staff: Staff[] = [
  {
    key: 'hoshino',
    name: '星野 千夏',
    kana: 'ほしの ちなつ',
    email: 'hoshino@aobano.example',
    roles: [
      { role: 'editor', departments: ['planning'] },
      { role: 'answerer', departments: ['planning'] },
    ],
  },
  {
    key: 'kuroda',
    name: '黒田 正樹',
    kana: 'くろだ まさき',
    email: 'kuroda@aobano.example',
    roles: [{ role: 'approver', departments: ['planning', 'community', 'learning'] }],
  },
  {
    key: 'nagai',
    name: '永井 弘美',
    kana: 'ながい ひろみ',
    email: 'nagai@aobano.example',
    roles: [{ role: 'answerer', departments: ['welfare'] }],
  },
  {
    key: 'tachibana',
    name: '立花 俊',
    kana: 'たちばな しゅん',
    email: 'tachibana@aobano.example',
    roles: [{ role: 'answerer', departments: ['children', 'learning'] }],
  },
  {
    key: 'ogata',
    name: '尾形 勝也',
    kana: 'おがた かつや',
    email: 'ogata@aobano.example',
    roles: [{ role: 'answerer', departments: ['disaster', 'environment'] }],
  },
  {
    key: 'mizukami',
    name: '水上 綾',
    kana: 'みずかみ あや',
    email: 'mizukami@aobano.example',
    roles: [
      { role: 'editor', departments: ['urban', 'environment'] },
      { role: 'answerer', departments: ['urban', 'commerce'] },
    ],
  },
  {
    key: 'segawa',
    name: '瀬川 玲子',
    kana: 'せがわ れいこ',
    email: 'segawa@aobano.example',
    roles: [{ role: 'approver', departments: ['welfare', 'children', 'disaster'] }],
  },
  {
    key: 'imamura',
    name: '今村 毅',
    kana: 'いまむら つよし',
    email: 'imamura@aobano.example',
    roles: [{ role: 'approver', departments: ['environment', 'commerce', 'urban'] }],
  },
  {
    key: 'terada',
    name: '寺田 美和',
    kana: 'てらだ みわ',
    email: 'terada@aobano.example',
    roles: [
      { role: 'editor', departments: ['community', 'learning'] },
      { role: 'answerer', departments: ['community'] },
    ],
  },
  {
    key: 'kubo',
    name: '久保 慎一',
    kana: 'くぼ しんいち',
    email: 'kubo@aobano.example',
    roles: [{ role: 'administrator', departments: [] }],
  },
]
