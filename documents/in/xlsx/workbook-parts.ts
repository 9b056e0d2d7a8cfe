import path from 'node:path/posix'
import { normalizeLine } from '#domain/text/normalize.ts'
import type { Archive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { scanXml } from '../xml/scan-xml.ts'
import { attributeOf } from '../xml/xml-text.ts'

/** The parts of a workbook by their names in the archive; sheets in the order of their tabs. */
export type WorkbookParts = {
  sheets: { name: string; hidden: boolean; part: string }[]
  /** Null when the workbook has none. */
  sharedTexts: string | null
  styles: string | null
  /** Whether days are counted from 1904, as old Macintosh files do. */
  from1904: boolean
}

/** Finds the parts of a workbook by its relations. Throws UnreadableFileError for what is none. */
export async function findWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const types = String((await archive.find('[Content_Types].xml')) ?? '')
  if (/macroEnabled/i.test(types)) throw new UnreadableFileError('macros')
  if (!types.includes('spreadsheetml.sheet.main+xml')) throw new UnreadableFileError('not_this_kind')
  const [root] = (await readRelations(archive, '')).filter(({ type }) => type === 'officeDocument')
  const workbook = root && (await archive.find(root.target))
  if (!root || !workbook) throw new UnreadableFileError('damaged', { entry: 'xl/workbook.xml' })
  const relations = await readRelations(archive, root.target)
  const targetOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null
  const { named, from1904 } = readWorkbookPart(String(workbook), root.target)
  const sheets = named.flatMap(({ id, ...sheet }) => {
    const relation = relations.find((each) => each.id === id && each.type === 'worksheet')
    return relation ? [{ ...sheet, part: relation.target }] : []
  })
  return { sheets, sharedTexts: targetOf('sharedStrings'), styles: targetOf('styles'), from1904 }
}

type Relation = { id: string; type: string; target: string }

/** The relations of a part (of the archive itself when `part` is empty), their targets as names in the archive. */
async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const folder = path.dirname(part)
  const name = path.join(folder, '_rels', `${path.basename(part)}.rels`)
  const relations: Relation[] = []
  const handler = {
    open(tag: string, attributes: string) {
      if (tag !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return
      const target = attributeOf(attributes, 'Target') ?? ''
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : path.join(folder, target),
      })
    },
    close() {},
  }
  const content = await archive.find(name)
  if (content) scanXml(String(content), handler, name)
  return relations
}

function readWorkbookPart(xml: string, entry: string) {
  const named: { name: string; hidden: boolean; id: string }[] = []
  let from1904 = false
  const handler = {
    open(tag: string, attributes: string) {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '')
      if (tag !== 'sheet') return
      const id = /\s[\w-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? ''
      const name = normalizeLine(attributeOf(attributes, 'name') ?? '')
      named.push({ name, id, hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible' })
    },
    close() {},
  }
  scanXml(xml, handler, entry)
  return { named, from1904 }
}
