/** What the person starting the program must be told: one sentence in each language, no stack. */
export class StartFailure extends Error {
  readonly vi: string
  readonly en: string

  constructor(words: { vi: string; en: string }, cause?: unknown) {
    super(words.en, { cause })
    this.name = 'StartFailure'
    this.vi = words.vi
    this.en = words.en
  }
}
