import { describe, expect, it } from 'vitest'
import { compareDocuments } from '#domain/official-document/compare-documents.ts'
import { forgeArchive } from '#documents/in/archive/forge-archive.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { writeDocx } from '#documents/out/official/docx/write-docx.ts'
import { sampleDocument } from '#documents/out/official/sample-documents.ts'
import { readMarked } from './read-marked.ts'

const written = await writeDocx(sampleDocument('report', 'party'))
const before = await readMarked(written)

/** The file with its main part changed, as an editor would change it. */
async function edited(change: (xml: string) => string): Promise<Uint8Array> {
  const xml = String(await (await openArchive(written)).find('word/document.xml'))
  return forgeArchive([{ name: 'word/document.xml', content: change(xml) }])
}

const differences = async (change: (xml: string) => string) =>
  compareDocuments(before, await readMarked(await edited(change))).map(
    ({ kind, mark, before: was, after: is }) => [kind, mark, was, is],
  )

describe('readMarked', () => {
  it('finds every figure and clause again', () => {
    expect(before.figures).toContainEqual({ id: 'done', text: '284' })
    expect(before.paragraphs.filter(({ clauseId }) => clauseId === 'viec1')).toHaveLength(2)
    expect(before.paragraphs.find(({ text }) => text.startsWith('Chín tháng'))?.shape).toContain(
      '\uFFFCdone\uFFFC',
    )
  })

  it('finds nothing changed in what nobody changed', async () => {
    expect(await differences((xml) => xml)).toEqual([])
  })

  it('names a figure typed over, even where only its control or only its bookmark is left', async () => {
    const typed = (xml: string) => xml.replace('>284<', '>285<')
    const changed = [['figure_changed', 'done', '284', '285']]
    expect(await differences(typed)).toEqual(changed)
    const noControls = (xml: string) => typed(xml).replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '')
    expect(await differences(noControls)).toEqual(changed)
    const noBookmarks = (xml: string) => typed(xml).replace(/<w:bookmark(?:Start|End)[^>]*nhip_f_[^>]*>/g, '')
    expect(await differences(noBookmarks)).toEqual(changed)
  })

  it('knows a clause whose bookmark LibreOffice begins twice and ends once', async () => {
    const twice = (xml: string) => {
      const [start = '', id = ''] = /<w:bookmarkStart[^>]*nhip_c_viec1[^>]*w:id="(\d+)"\/>/.exec(xml) ?? []
      return xml.replace(start, `${start.replace(`w:id="${id}"`, 'w:id="900"')}${start}`)
    }
    expect(await differences(twice)).toEqual([])
  })

  it('takes tracked changes as accepted: what is deleted is gone, what is inserted is there', async () => {
    const tracked = (xml: string) =>
      xml.replace(
        '>Công khai thời gian thẩm định.</w:t></w:r>',
        '>Công khai thời gian</w:t></w:r><w:del><w:r><w:delText> cũ</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> xử lý.</w:t></w:r></w:ins>',
      )
    expect(await differences(tracked)).toEqual([
      ['clause_edited', 'viec2', '2. Công khai thời gian thẩm định.', '2. Công khai thời gian xử lý.'],
    ])
  })

  it('refuses what is no Word document', async () => {
    await expect(readMarked(forgeArchive([{ name: 'a.txt', content: 'a' }]))).rejects.toBeInstanceOf(
      UnreadableFileError,
    )
    await expect(readMarked(written.slice(0, 500))).rejects.toBeInstanceOf(UnreadableFileError)
  })
})
