import type { Paragraph } from './paragraphs.ts'
import type { Marker } from './marker.ts'
import { isBullet } from './marker.ts'

type Part = { readonly depth: number; readonly whole: string; readonly label: string }

/**
 * Where each paragraph stands by the numbering of its document: "II.3.b"; the second dash below it is "II.3.b-2".
 * Empty where nothing above it is numbered.
 */
export function listPartAddresses(paragraphs: readonly Pick<Paragraph, 'marker'>[]): string[] {
  const above: Part[] = []
  const bullets = new Map<string, number>()
  return paragraphs.map(({ marker }) => {
    if (!marker) return written(above)
    while ((above.at(-1)?.depth ?? -1) >= marker.depth) above.pop()
    const parent = written(above)
    above.push(partOf(marker, above.at(-1)?.whole ?? '', countOf(bullets, parent, marker)))
    return written(above)
  })
}

/** The how many-th dash below the same part this is. */
function countOf(bullets: Map<string, number>, parent: string, marker: Marker): number {
  if (!isBullet(marker)) return 0
  const place = `${parent} ${marker.depth}`
  const count = (bullets.get(place) ?? 0) + 1
  bullets.set(place, count)
  return count
}

/** "3.1." below "3." is "1": its parent is written already. */
function partOf({ depth, ...marker }: Marker, parent: string, count: number): Part {
  if (count > 0) return { depth, whole: '', label: `-${count}` }
  const whole = marker.label.replace(/^\(|(?<![\s.:)/-])[\s.:)/-]+$/gu, '').replace(/\s+/gu, ' ')
  const isRepeated = parent !== '' && whole.startsWith(`${parent}.`)
  return { depth, whole, label: isRepeated ? whole.slice(parent.length + 1) : whole }
}

const written = (parts: readonly Part[]): string =>
  parts.reduce(
    (path, { label }) => (path === '' || label.startsWith('-') ? path + label : `${path}.${label}`),
    '',
  )
