import { expect, test } from 'vitest'
import { sectionNumber } from './section-number.ts'

test.each([
  ['第2章', '{第|だい}2{章|しょう}', 'Chapter 2'],
  ['第１章', '{第|だい}１{章|しょう}', 'Chapter 1'],
  ['第 3 章', '{第|だい}3{章|しょう}', 'Chapter 3'],
  ['第一章', '{第|だい}1{章|しょう}', 'Chapter 1'],
  ['第十章', '{第|だい}10{章|しょう}', 'Chapter 10'],
  ['第十二節', '{第|だい}12{節|せつ}', 'Section 12'],
  ['第二十項', '{第|だい}20{項|こう}', 'Clause 20'],
  ['第一〇章', '{第|だい}10{章|しょう}', 'Chapter 10'],
  ['第1編', '{第|だい}1{編|へん}', 'Volume 1'],
  ['第3部', '{第|だい}3{部|ぶ}', 'Part 3'],
  ['第1編 第2章', '{第|だい}1{編|へん} {第|だい}2{章|しょう}', 'Volume 1, Chapter 2'],
  ['第１編第２章', '{第|だい}１{編|へん}{第|だい}２{章|しょう}', 'Volume 1, Chapter 2'],
  ['2-1', '2-1', '2-1'],
  ['3-(1)', '3-(1)', '3-(1)'],
  ['①', '①', '①'],
  ['', '', ''],
  // nothing we have a word for: shown in Japanese, marked as such
  ['基本目標1', '基本目標1', null],
  ['第1章 基本目標', '{第|だい}1{章|しょう} 基本目標', null],
  ['資料編', '資料編', null],
  ['第2次', '第2次', null],
])('the number %s in easy Japanese and English', (number, easy, en) => {
  expect(sectionNumber(number)).toEqual({ ja: number, easy, en })
})
