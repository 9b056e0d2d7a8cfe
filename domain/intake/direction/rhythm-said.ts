import type { Rhythm } from '#domain/task/rhythm.ts'

/** "Hằng" is the spelling of today, "hàng" the one of most papers. */
const said: readonly { readonly rhythm: Rhythm; readonly words: RegExp }[] = [
  {
    rhythm: 'weekly',
    words: /(?<!\p{L})(?:h[ằà]ng|mỗi|từng|định kỳ|một) tuần(?!\p{L})|(?<!\p{L})tuần một lần/iu,
  },
  {
    rhythm: 'monthly',
    words: /(?<!\p{L})(?:h[ằà]ng|mỗi|từng|định kỳ) tháng(?!\p{L})|(?<!\p{L})tháng một lần/iu,
  },
  {
    rhythm: 'quarterly',
    words: /(?<!\p{L})(?:h[ằà]ng|mỗi|từng|định kỳ) quý(?!\p{L})|(?<!\p{L})quý một lần/iu,
  },
  { rhythm: 'yearly', words: /(?<!\p{L})(?:h[ằà]ng|mỗi|từng|định kỳ) năm(?!\p{L})|(?<!\p{L})năm một lần/iu },
]

/** In which rhythm a direction says that its work comes back: the shortest one named; null where none is. */
export const rhythmIn = (words: string): Rhythm | null =>
  said.find((each) => each.words.test(words))?.rhythm ?? null
