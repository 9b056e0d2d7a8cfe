import { forgeArchive } from '../archive/forge-archive.ts'
import { openArchive } from '../archive/open-archive.ts'

/** For tests: what somebody types into a cell, or what a program leaves there. */
export type Typed = string | number | { error: string }

const firstSheet = 'xl/worksheets/sheet1.xml'

/** For tests: a workbook with these cells of its first sheet filled in, as an office program would write them. Each must be there. */
export async function fillCells(workbook: Uint8Array, cells: Record<string, Typed>): Promise<Buffer> {
  const archive = await openArchive(workbook)
  const entries = []
  for (const name of archive.names) {
    const content = (await archive.find(name)) ?? Buffer.alloc(0)
    entries.push({ name, content: name === firstSheet ? filled(String(content), cells) : content })
  }
  return forgeArchive(entries)
}

function filled(sheet: string, cells: Record<string, Typed>): string {
  return Object.entries(cells).reduce((xml, [address, typed]) => {
    const pattern = new RegExp(`<c r="${address}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`, 's')
    if (!pattern.test(xml)) throw new Error(`no cell ${address}`)
    return xml.replace(pattern, (_all, style: string) => cellXml(`r="${address}"${style}`, typed))
  }, sheet)
}

function cellXml(head: string, typed: Typed): string {
  if (typeof typed === 'number') return `<c ${head}><v>${typed}</v></c>`
  if (typeof typed === 'object') return `<c ${head} t="e"><v>${typed.error}</v></c>`
  const text = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<c ${head} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}
