import type { UnreadableFileCode } from '../unreadable-file.ts'

/** What it is, the word with which it is refused, and how it is made. */
export type HostileFile = readonly [what: string, code: UnreadableFileCode, make: () => Buffer]
