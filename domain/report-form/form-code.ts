/** What a form of a report says of itself: which report, of which round and version of the template, over which words it was made. */
export interface FormIdentity {
  readonly reportId: string
  readonly roundId: string
  readonly templateVersion: number
  /** The version of each narrative section in their order; 0 where nothing was written. */
  readonly versions: readonly number[]
}

export interface FormCode {
  readonly identity: FormIdentity
  /** What is sealed. */
  readonly plain: string
  readonly seal: string
}

const compact = (id: string): string => id.replaceAll('-', '')
const spread = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** How many hexadecimal digits of the seal stand in a code. */
export const sealDigits = 24

/** The identity in one word without spaces, which every office program keeps as it is. */
export const plainCode = ({ reportId, roundId, templateVersion, versions }: FormIdentity): string =>
  ['NP1', compact(reportId), compact(roundId), String(templateVersion), versions.join('.')].join('-')

const pattern =
  /NP1-([0-9a-f]{32})-([0-9a-f]{32})-(\d{1,6})-((?:\d{1,9}\.)*\d{1,9})?-([0-9a-f]{24})(?![0-9a-f])/

/** The first code in a text; null where there is none. Whether its seal is ours is for whoever holds the secret to say. */
export function findCode(text: string): FormCode | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [whole, report = '', round = '', version = '', versions = '', seal = ''] = match
  return {
    identity: {
      reportId: spread(report),
      roundId: spread(round),
      templateVersion: Number(version),
      versions: versions === '' ? [] : versions.split('.').map(Number),
    },
    plain: whole.slice(0, -seal.length - 1),
    seal,
  }
}
