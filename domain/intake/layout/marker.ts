/** What stands before the words of a paragraph: "II.", "3.1.", "a)", "-", "+". Depth grows with nesting. */
export type Marker = { readonly label: string; readonly depth: number; readonly length: number }

const depthOfBullet = 6

const forms: readonly { pattern: RegExp; depth: (label: string) => number }[] = [
  { pattern: /^(?:phần|chương|mục)\s+(?:thứ\s+)?[\p{L}\d]{1,5}\s*[.:]\s*/iu, depth: () => 0 },
  { pattern: /^[A-HK-UY]\s*[.)]\s+(?=\p{Lu})/u, depth: () => 0 },
  { pattern: /^[IVX][IVXivx]{0,4}\s*[./)-]\s*(?=\p{L})/u, depth: () => 1 },
  { pattern: /^\d{1,2}(?:\.\d{1,2}){0,3}\s*[./)]\s*(?=[\p{L}("])/u, depth: numberDepth },
  { pattern: /^\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=\p{L})/u, depth: numberDepth },
  { pattern: /^\(\d{1,2}\)\s*(?=\p{L})/u, depth: () => 5 },
  { pattern: /^[a-zđ]\s*[.)]\s+(?=\p{L})/u, depth: () => 5 },
  { pattern: /^[-*•●▪■–]\s*(?=[\p{L}\d("])/u, depth: () => depthOfBullet },
  { pattern: /^\+\s*(?=[\p{L}\d("])/u, depth: () => depthOfBullet + 1 },
]

function numberDepth(label: string): number {
  return 1 + (label.match(/\d+/g)?.length ?? 1)
}

/** The marker at the beginning of a line, or null. */
export function findMarker(line: string): Marker | null {
  const opening = line.slice(0, 40)
  for (const { pattern, depth } of forms) {
    const label = pattern.exec(opening)?.[0]
    if (label) return { label: label.trim(), depth: depth(label), length: label.length }
  }
  return null
}

export const isBullet = (marker: Marker): boolean => marker.depth >= depthOfBullet
