import type { Indicator } from '#domain/target/contract.ts'
import { findNearestName, nameKey, nameVariants } from '#domain/target/nearest-name.ts'
import type { NamedLine } from '#documents/in/xlsx/target-row.ts'
import { type FileRemark, type SourceSheet, placeOf, remark } from './import-file.ts'
import type { UnitInTree } from './load-units.ts'

/** An indicator of the organisation, or one that the import is to define. */
export type KnownIndicator = Pick<
  Indicator,
  | 'id'
  | 'code'
  | 'name'
  | 'shortName'
  | 'unitOfMeasure'
  | 'decimals'
  | 'direction'
  | 'aggregation'
  | 'frequency'
  | 'entry'
  | 'scaleLevels'
>

/** What workbooks call a thing of ours, by the key of the words. */
export type Aliases = ReadonlyMap<string, string>

export interface Names {
  readonly indicators: readonly KnownIndicator[]
  readonly units: readonly UnitInTree[]
  readonly indicatorAliases: Aliases
  readonly unitAliases: Aliases
}

export type Found<Thing> = { one: Thing } | { several: Thing[] } | { nearest: string | null }

export interface NameFinder {
  indicator(line: NamedLine): Found<KnownIndicator>
  unit(written: string): Found<UnitInTree>
}

/** Finds units and indicators by the words of files: what a person once said goes first, then our own names. */
export function openNameFinder({ indicators, units, indicatorAliases, unitAliases }: Names): NameFinder {
  const findIndicator = lookUp(indicators, (each) => [each.code, each.name, each.shortName], indicatorAliases)
  const findUnit = lookUp(units, (each) => [each.name, each.shortName], unitAliases)
  return {
    // A name stands in hundreds of files in the very same letters.
    indicator: remembering(
      ({ indicatorCode, indicator, within }) => `${indicatorCode ?? ''}|${indicator}|${within ?? ''}`,
      ({ indicatorCode, indicator, within }) => {
        const byCode = indicatorCode === null ? null : findIndicator([nameKey(indicatorCode)], indicatorCode)
        return byCode && 'one' in byCode ? byCode : findIndicator(nameVariants(indicator, within), indicator)
      },
    ),
    unit: remembering(
      (written) => written,
      (written) => findUnit(nameVariants(written, null), written),
    ),
  }
}

function remembering<Asked, Answer>(
  keyOf: (asked: Asked) => string,
  answer: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const answers = new Map<string, Answer>()
  return (asked) => {
    const key = keyOf(asked)
    const known = answers.get(key) ?? answer(asked)
    answers.set(key, known)
    return known
  }
}

function lookUp<Thing extends { id: string; name: string }>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => string[],
  aliases: Aliases,
): (keys: readonly string[], written: string) => Found<Thing> {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const byKey = new Map<string, Thing[]>()
  for (const thing of things)
    for (const key of new Set(namesOf(thing).map(nameKey))) byKey.set(key, [...(byKey.get(key) ?? []), thing])
  const names = things.map((thing) => thing.name)
  return (keys, written) => {
    const said = keys.map((key) => byId.get(aliases.get(key) ?? '')).find((thing) => thing !== undefined)
    if (said) return { one: said }
    const found = keys.map((key) => byKey.get(key) ?? []).find((each) => each.length > 0) ?? []
    const [one] = found
    if (one) return found.length === 1 ? { one } : { several: found }
    return { nearest: findNearestName(written, names) }
  }
}

/** What is wrong with the names of a line. */
export function nameRemarks(
  source: SourceSheet,
  line: NamedLine,
  indicator: Found<KnownIndicator>,
  unit: Found<UnitInTree>,
): FileRemark[] {
  const { columns } = source
  const at = placeOf(source, line.line, columns.indicator ?? columns.indicatorCode)
  const indicatorRemark = nameRemark(at, line.indicator, 'indicator', indicator)
  if (columns.unit === null) return indicatorRemark
  return [
    ...indicatorRemark,
    ...nameRemark(placeOf(source, line.line, columns.unit), line.unit, 'unit', unit),
  ]
}

function nameRemark(
  place: Parameters<typeof remark>[0],
  written: string,
  of: 'indicator' | 'unit',
  found: Found<{ name: string }>,
): FileRemark[] {
  if ('one' in found) return []
  if ('several' in found) {
    const names = found.several.map((each) => each.name).join('; ')
    return [remark(place, `${of}_ambiguous`, written, { names })]
  }
  return [
    found.nearest === null
      ? remark(place, `${of}_unknown`, written)
      : remark(place, `${of}_unknown_nearest`, written, { nearest: found.nearest }),
  ]
}
