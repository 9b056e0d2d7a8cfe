import * as z from 'zod'
import { type NewsBody, factsIn, linesOf } from './news-body.ts'

export const newsFactKinds = ['meeting', 'work', 'figure', 'conclusion'] as const

/**
 * Something that was accepted and may be told in public: of a meeting that is closed, of figures that were published, of
 * work that was verified. `id` names its source ("figure:<id>"), `text` is how it is told.
 */
export const newsFactSchema = z
  .object({
    id: z.string(),
    kind: z.enum(newsFactKinds),
    /** What it is about, for whoever looks for it. */
    label: z.string(),
    text: z.string(),
  })
  .meta({ id: 'NewsFact' })
export type NewsFact = z.infer<typeof newsFactSchema>

/** A fact of the text that no longer stands: changed (`now` says how it stands today) or not to be told any more (null). */
export interface ChangedFact {
  readonly id: string
  readonly text: string
  readonly now: string | null
}

/** The facts of a text that are not, word for word, among those accepted today; each once. */
export function changedFacts(body: NewsBody, accepted: readonly NewsFact[]): ChangedFact[] {
  const today = new Map(accepted.map(({ id, text }) => [id, text]))
  const seen = new Set<string>()
  return factsIn(body).flatMap(({ id, text }) => {
    const key = `${id} ${text}`
    const now = today.get(id) ?? null
    if (now === text || seen.has(key)) return []
    seen.add(key)
    return [{ id, text, now }]
  })
}

/** The text with each fact told as it stands today; one that may not be told stays as it was, for a person to take out. */
export function withFactsOfToday(body: NewsBody, accepted: readonly NewsFact[]): NewsBody {
  const today = new Map(accepted.map(({ id, text }) => [id, text]))
  const refreshed = JSON.parse(JSON.stringify(body)) as NewsBody
  for (const mark of factsIn(refreshed)) mark.text = today.get(mark.id) ?? mark.text
  return refreshed
}

// Days, years, ordinals of parts and phone-like runs are told freely; a quantity is what wants a source.
const quantity =
  /\d+(?:[.,]\d+)*\s*(?:%|phần trăm|tỷ|triệu|nghìn|đồng|người|hộ|xã|huyện|nhiệm vụ|chỉ tiêu|lượt|dự án|công trình)/giu

/** Quantities written by hand, with no source behind them: whoever approves looks at each. At most 50. */
export function figuresByHand(body: NewsBody): string[] {
  const found = body.content
    .flatMap(linesOf)
    .flatMap((line) =>
      line.flatMap((each) =>
        each.type === 'text' ? [...each.text.matchAll(quantity)].map(([words]) => words) : [],
      ),
    )
  return [...new Set(found)].slice(0, 50)
}
