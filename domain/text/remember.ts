const [mostRemembered, longestRemembered] = [5_000, 200]

/**
 * A rule about a text that keeps what it has found: the same words come by the thousand (the lines of workbooks, the units of
 * a list), and looking at them is dear. Long texts are not kept, and no more than some thousand.
 */
export function remember<Found>(rule: (text: string) => Found): (text: string) => Found {
  const found = new Map<string, Found>()
  return (text) => {
    const known = found.get(text)
    if (known !== undefined) return known
    const answer = rule(text)
    if (found.size >= mostRemembered) found.clear()
    if (text.length <= longestRemembered) found.set(text, answer)
    return answer
  }
}
