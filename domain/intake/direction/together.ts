import type { Token } from '../layout/tokens.ts'

/** Whether a body is named after "cùng" or "cùng với", and not after a comma or "và". */
export const afterTogether = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.lower === 'cùng' ||
  (tokens[from - 1]?.lower === 'với' && tokens[from - 2]?.lower === 'cùng')
