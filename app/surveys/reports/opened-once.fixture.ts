import { conditions, type Made, type Survey } from './made-survey.fixture.ts'

type Example = { of: string; counts: number[]; populations?: number[]; crosses: string[][] }
/** Surveys that were opened once, by what the system of sums did not know then. */
const examples: Example[] = [
  // three tables crossed with each other, in two versions
  {
    ...{ of: 'none', crosses: [['ab', 'bc'], ['ac']] },
    counts: [
      0, 0, 0, 0, 0, 0, 0, 29, 5, 5, 0, 0, 0, 2, 2, 1, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 3, 3, 0, 4, 1,
    ],
  },
  // answers no condition names stand in cross tables
  {
    ...{ of: 'any of two', crosses: [['bc'], ['ab', 'bc']] },
    counts: [0, 2, 3, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 2, 5, 1],
  },
  // where every option is named, nobody who answered chose none
  {
    ...{ of: 'several answers', crosses: [['ab', 'ac', 'bc'], ['bc']] },
    counts: [
      0, 0, 0, 0, 12, 2, 33, 39, 28, 5, 0, 0, 0, 0, 0, 0, 0, 3, 2, 6, 0, 0, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0, 0, 5, 0, 0,
      0, 1,
    ],
  },
  // who decides is crossed with the question first, with the other who decides later
  {
    ...{ of: 'any of two', crosses: [['ac'], ['ab']] },
    counts: [
      1, 21, 19, 36, 27, 6, 36, 26, 3, 2, 7, 1, 1, 39, 1, 23, 2, 40, 6, 1, 4, 10, 5, 5, 30, 2, 0, 4, 3, 7, 4, 2, 13, 2,
      5, 24, 1, 5, 2, 5, 0, 1, 2, 20, 0, 39, 3, 17, 6, 16, 4, 3, 7, 1, 4, 16, 25, 0, 3, 32,
    ],
  },
  // both who decide are crossed with the question: who is not of one is of the other
  {
    ...{ of: 'any of two', populations: [601, 278, 50], crosses: [['ac', 'bc'], ['ac']] },
    counts: [
      5, 0, 2, 5, 15, 1, 4, 0, 39, 5, 5, 1, 6, 30, 1, 0, 1, 1, 3, 3, 1, 0, 2, 5, 17, 5, 6, 6, 5, 20, 2, 5, 34, 21, 35,
      6, 40, 37, 38, 16, 33, 40, 1, 14, 3, 0, 36, 5, 5, 1, 6, 3, 24, 5, 1, 19, 1, 4, 38, 2,
    ],
  },
  // the bound of a condition lies within a band
  {
    ...{ of: 'a number', populations: [898, 517, 357], crosses: [['ab', 'ac'], []] },
    counts: [
      30, 0, 1, 28, 14, 4, 12, 2, 2, 2, 40, 22, 17, 1, 9, 4, 4, 3, 2, 0, 3, 5, 19, 35, 3, 40, 10, 2, 36, 5, 0, 1, 0, 5,
      3, 0, 33, 24, 1, 1, 4, 3, 4, 1, 36, 6, 1, 32, 5, 1, 14, 0, 36, 0, 0, 0, 2, 33, 2, 1,
    ],
  },
  // the same two questions crossed both ways
  {
    ...{
      of: 'one answer',
      populations: [59, 53, 50],
      crosses: [
        ['ab', 'ba'],
        ['ba', 'ac'],
      ],
    },
    counts: [
      3, 13, 2, 1, 5, 0, 6, 27, 35, 2, 37, 22, 38, 2, 12, 6, 40, 0, 38, 22, 18, 36, 28, 3, 5, 4, 19, 5, 3, 1, 36, 37, 4,
      14, 24, 3,
    ],
  },
  // everybody was asked who has no condition: who is in a row is known from another table's
  {
    ...{
      of: 'answered',
      populations: [810, 302, 892],
      crosses: [
        ['ab', 'ac'],
        ['ab', 'ba', 'ac', 'bc'],
      ],
    },
    counts: [
      4, 0, 0, 31, 0, 36, 3, 39, 36, 0, 3, 0, 33, 0, 25, 1, 28, 2, 34, 14, 1, 28, 6, 32, 5, 2, 5, 1, 4, 5, 37, 27, 36,
      15, 4, 40, 2, 0, 36, 3, 15, 2, 2, 37, 38, 3, 2, 0, 2, 0, 2, 4, 3, 40, 5, 0, 4, 3, 0, 5,
    ],
  },
]
export const openedOnce = examples.map(({ of, counts, populations, crosses }): [Survey] => [
  { made: conditions.find(({ name }) => name === of) as Made, counts, populations: populations ?? null, crosses },
])
