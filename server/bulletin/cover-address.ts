import type { EditionContent } from '#domain/bulletin/edition.ts'

/** Where the cover of an item at this complete address is read; null where it has none. */
export const coverAddressOf = (address: string, { coverId }: EditionContent): string | null =>
  coverId && `${address}/pictures/${coverId}`
