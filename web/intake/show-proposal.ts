const find = (attribute: string, value: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(value)}"]`)

/** The focus goes to a proposal, and its sentence comes into sight in the text; false while it is not drawn yet. */
export function showProposal(itemId: string): boolean {
  const row = find('data-proposal', itemId)
  if (!row) return false
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
  showInText(document.querySelector<HTMLElement>(`[data-items~="${CSS.escape(itemId)}"]`))
  return true
}

/** Scrolls the text alone, so that the list beside it stays where it is. */
export function showInText(mark: HTMLElement | null): void {
  const pane = mark?.closest<HTMLElement>('[data-pane]')
  if (!mark || !pane) return
  if (pane.scrollHeight <= pane.clientHeight) {
    if (isAlone(pane)) mark.scrollIntoView({ block: 'center' })
    return
  }
  const { top, bottom } = pane.getBoundingClientRect()
  const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
  pane.scrollTop += mark.getBoundingClientRect().top - middle
}

/** On a narrow screen the text stands without the list beside it. */
const isAlone = (pane: HTMLElement): boolean =>
  pane.nextElementSibling instanceof HTMLElement && pane.nextElementSibling.offsetParent === null
