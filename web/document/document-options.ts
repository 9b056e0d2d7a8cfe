import type { DocumentType, IssuingBody } from '#domain/document/catalogue-contract.ts'
import type { Document } from '#domain/document/contract.ts'

/** Documents to choose from, by number and subject. */
export const documentOptions = (rows: readonly Pick<Document, 'id' | 'symbol' | 'title'>[]) =>
  rows.map(({ id, symbol, title }) => ({ value: id, label: [symbol, title].filter(Boolean).join(' · ') }))

interface Dated {
  readonly validFrom: string
  readonly validTo: string | null
}
const isInForce = ({ validFrom, validTo }: Dated, day: string): boolean =>
  validFrom <= day && (validTo === null || validTo > day)

/** The bodies in force on a day, and the types of the family of the chosen one. */
export function inForce(
  { types, bodies }: { types: readonly DocumentType[]; bodies: readonly IssuingBody[] },
  day: string,
  bodyId: unknown,
) {
  const present = bodies.filter((body) => isInForce(body, day))
  const family = present.find(({ id }) => id === bodyId)?.family
  return {
    bodies: present.map(({ id, name, symbol }) => ({ value: id, label: `${name} (${symbol})` })),
    types: types
      .filter((type) => isInForce(type, day) && type.family === family)
      .map(({ id, name, symbol }) => ({ value: id, label: symbol ? `${name} (${symbol})` : name })),
  }
}
