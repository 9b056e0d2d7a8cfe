import type { Verdict } from './figures.ts'

/** What a verdict is called in a paper; pages have their own words in the language of their reader. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  exceeded: 'Vượt',
  on_pace: 'Đúng tiến độ',
  behind: 'Chậm',
  hard: 'Khó hoàn thành',
  unknown: 'Chưa đánh giá',
}
