import { toPng } from './copy-picture.ts'
import { printPalette } from './palette.ts'

const size = { width: 760, height: 380 }

/** A chart drawn beside the page, of one size and in the colours of a report, as a picture. */
export async function picturedForPrint(draw: (element: HTMLElement) => Promise<void>): Promise<Blob> {
  const element = document.createElement('div')
  const { style } = element
  style.cssText = `position:fixed;left:-9999px;top:0;width:${size.width}px;height:${size.height}px`
  element.ariaHidden = 'true'
  document.body.append(element)
  try {
    await draw(element)
    const svg = element.querySelector('svg')
    if (!svg) throw new Error('nothing was drawn')
    return await toPng(svg, printPalette.paper)
  } finally {
    element.remove()
  }
}
