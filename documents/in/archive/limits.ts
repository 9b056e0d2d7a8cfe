/** What an archive may cost its reader, in entries and bytes. */
export type ArchiveLimits = {
  entries: number
  /** Bytes of all entries together, once inflated. */
  inflatedBytes: number
  /** How many times larger than its packed form an entry may become, counted past `ratioFreeBytes`. */
  ratio: number
  ratioFreeBytes: number
}

export const defaultArchiveLimits: ArchiveLimits = {
  entries: 2_000,
  inflatedBytes: 200_000_000,
  ratio: 200,
  ratioFreeBytes: 5_000_000,
}
