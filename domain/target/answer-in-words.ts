import { type Decimal, decimal } from '#domain/quantity/decimal.ts'
import { remember } from '#domain/text/remember.ts'

const [yes, no] = [decimal(1), decimal(0)]
const answers: ReadonlyMap<string, Decimal> = new Map([
  ...['có', 'co', 'yes', 'x', '✓', '✔'].map((word) => [word, yes] as const),
  ...['không', 'khong', 'no', 'chưa', 'chua'].map((word) => [word, no] as const),
])

/** What an answer of a table means, 1 for yes and 0 for no, as `có`, `không`, `yes`, `no`, `x`; null for other words. */
export const answerInWords: (text: string) => Decimal | null = remember(
  (text) => answers.get(text.normalize('NFC').trim().toLowerCase().replace(/\.$/, '')) ?? null,
)
