/** The colours of a chart, named as the look names them. */
export type Palette = Record<
  'ink' | 'ink2' | 'ink3' | 'line' | 'edge' | 'risk' | 'accent' | 'band' | 'paper' | 'font',
  string
>

/** The colours of the page in which a chart stands. */
export function readPalette(element: HTMLElement): Palette {
  const styles = getComputedStyle(element)
  const token = (name: string): string => styles.getPropertyValue(`--${name}`).trim()
  return {
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    line: token('line'),
    edge: token('edge'),
    risk: token('risk'),
    accent: token('accent'),
    band: token('band'),
    paper: getComputedStyle(document.body).backgroundColor,
    font: token('font'),
  }
}

/** The colours of a chart that is put into a report: black on white, whatever the screen looks like. */
export const printPalette: Palette = {
  ink: '#1b1b1f',
  ink2: '#4a4a52',
  ink3: '#5f5f68',
  line: '#d9d6cf',
  edge: '#8f8c86',
  risk: '#8a5a00',
  accent: '#2f3c8f',
  band: '#e4e2f2',
  paper: '#ffffff',
  font: 'Times New Roman, serif',
}
