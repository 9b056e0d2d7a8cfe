import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgeArchive } from '../archive/forge-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { columnLetters, findCellPosition } from './cell.ts'
import { type ForgedWorkbook, forgeWorkbook } from './forge-workbook.ts'
import { readWorkbook } from './read-workbook.ts'

const inRow = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`

async function readFirstRow(forged: ForgedWorkbook) {
  const { sheets } = await readWorkbook(forgeWorkbook(forged))
  return sheets[0]?.rows[0]
}

async function refusalOf(bytes: Uint8Array) {
  try {
    await readWorkbook(bytes)
    return 'read'
  } catch (error) {
    return error instanceof UnreadableFileError ? { code: error.code, params: error.params } : error
  }
}

describe('readWorkbook reads', () => {
  it('texts as NFC, rich texts whole, blank texts as nothing', async () => {
    const texts =
      '<si><r><t>Đẩy </t></r><r><rPr><b/></rPr><t>nhanh</t></r></si><si><t>tie\u0302\u0301n đo\u0323\u0302</t></si><si><t> </t></si>'
    const row = inRow(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>=1+1</t></is></c>',
    )
    expect(await readFirstRow({ texts, sheet: row })).toEqual([
      { address: 'A1', kind: 'text', text: 'Đẩy nhanh' },
      { address: 'B1', kind: 'text', text: 'tiến độ' },
      { address: 'C1', kind: 'empty' },
      { address: 'D1', kind: 'text', text: '=1+1' },
    ])
  })

  it('numbers exactly as the spreadsheet shows them, percentages as ratios that say so', async () => {
    const row = inRow(
      '<c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>1E-3</v></c><c r="C1"><v>-1250.5</v></c><c r="D1" s="2"><v>0.985</v></c><c r="E1"><v>9007199254740993</v></c><c r="F1"><v>-0</v></c>',
    )
    expect(await readFirstRow({ sheet: row })).toEqual([
      { address: 'A1', kind: 'number', value: '0.3', percent: false },
      { address: 'B1', kind: 'number', value: '0.001', percent: false },
      { address: 'C1', kind: 'number', value: '-1250.5', percent: false },
      { address: 'D1', kind: 'number', value: '0.985', percent: true },
      { address: 'E1', kind: 'unreadable', reason: 'number_too_large' },
      { address: 'F1', kind: 'number', value: '0', percent: false },
    ])
  })

  it.each([
    ['', 45_204],
    ['<workbookPr date1904="1"/>', 43_742],
  ])('dates of both epochs %s', async (workbookProperties, serial) => {
    const sheet = inRow(`<c r="A1" s="1"><v>${serial}</v></c><c r="B1" s="1"><v>${serial}.75</v></c>`)
    expect(await readFirstRow({ workbookProperties, sheet })).toEqual([
      { address: 'A1', kind: 'date', date: '2023-10-05' },
      { address: 'B1', kind: 'date', date: '2023-10-05' },
    ])
  })

  it('errors, booleans, formulas by their stored result, and says when there is none', async () => {
    const row = inRow(
      '<c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1" t="str"><f>Z1</f><v>#REF!</v></c><c r="C1"><f>1+1</f></c><c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" s="1"><v>-5</v></c>',
    )
    expect(await readFirstRow({ sheet: row })).toEqual([
      { address: 'A1', kind: 'error', error: '#DIV/0!' },
      { address: 'B1', kind: 'error', error: '#REF!' },
      { address: 'C1', kind: 'unreadable', reason: 'formula_without_value' },
      { address: 'D1', kind: 'number', value: '2', percent: false },
      { address: 'E1', kind: 'boolean', value: true },
      { address: 'F1', kind: 'unreadable', reason: 'date_out_of_range' },
    ])
  })

  it('hidden rows, merged blocks, cells without addresses, and leaves far empty formatting aside', async () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="2" hidden="1"><c r="B2"><v>3</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
    const [first] = (await readWorkbook(forgeWorkbook({ sheet }))).sheets
    expect(first).toMatchObject({
      name: 'Chỉ tiêu',
      hidden: false,
      hiddenRows: new Set([1]),
      merged: [{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 }],
    })
    expect(first?.rows.map((row) => row.map((cell) => `${cell.address} ${cell.kind}`))).toEqual([
      ['A1 number', 'B1 number'],
      ['A2 empty', 'B2 number'],
    ])
  })
})

describe('readWorkbook refuses', () => {
  const sound = () => forgeWorkbook({ sheet: inRow('<c r="A1"><v>1</v></c>') })
  it.each([
    ['nothing', Buffer.alloc(0), { code: 'empty' }],
    ['a text', Buffer.from('Chỉ tiêu;Đơn vị'), { code: 'not_this_kind' }],
    ['a truncated file', sound().subarray(0, -40), { code: 'damaged' }],
    [
      'a password-protected file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      { code: 'encrypted' },
    ],
    [
      'a Word file renamed',
      forgeArchive([{ name: 'word/document.xml', content: '<w/>' }]),
      { code: 'not_this_kind' },
    ],
    [
      'macros',
      forgeWorkbook({ sheet: '', contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
      { code: 'macros' },
    ],
    [
      'a value in the last corner',
      forgeWorkbook({ sheet: inRow('<c r="XFD1048576"><v>1</v></c>') }),
      { code: 'too_large', params: { lastCell: 'XFD1048576' } },
    ],
    [
      'more cells than allowed',
      forgeWorkbook({ sheet: inRow('<c r="SA20000"><v>1</v></c>') }),
      { code: 'too_large', params: { cells: 9_900_000 } },
    ],
    [
      'more shared texts than allowed',
      forgeWorkbook({ sheet: '', texts: '<si/>'.repeat(200_001) }),
      { code: 'too_large', params: { texts: 200_001 } },
    ],
    [
      'a cell outside any sheet',
      forgeWorkbook({ sheet: inRow('<c r="ZZZ9999999"><v>1</v></c>') }),
      { code: 'damaged', params: { cell: 'ZZZ9999999' } },
    ],
    [
      'a row without a number, before a value in the last corner',
      forgeWorkbook({
        sheet:
          '<sheetData><row r="x"><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      }),
      { code: 'damaged' },
    ],
    [
      'a shared text that is not there',
      forgeWorkbook({ sheet: inRow('<c r="B1" t="s"><v>7</v></c>'), texts: '<si><t>a</t></si>' }),
      { code: 'damaged', params: { cell: 'B1' } },
    ],
    [
      'entities',
      forgeWorkbook({ sheet: '', prolog: '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/hostname">]>' }),
      { code: 'suspicious_archive' },
    ],
    [
      'entities behind a long comment',
      forgeWorkbook({ sheet: '', prolog: `<!--${'x'.repeat(5_000)}--><!DOCTYPE l>` }),
      { code: 'suspicious_archive' },
    ],
    [
      'a part without a root',
      forgeWorkbook({ sheet: '', prolog: '<!--' }),
      { code: 'damaged', params: { entry: 'xl/sharedStrings.xml' } },
    ],
    ['a bomb', forgeWorkbook({ sheet: ' '.repeat(20_000_000) }), { code: 'suspicious_archive' }],
  ])('%s', async (_what, bytes, refusal) => {
    expect(await refusalOf(bytes)).toMatchObject(refusal)
  })

  it('a part cut short inside a sound archive', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c><!--'
    expect(await refusalOf(forgeWorkbook({ sheet: `${sheet}-->`, cutShort: true }))).toMatchObject({
      code: 'damaged',
      params: { entry: 'xl/worksheets/sheet1.xml' },
    })
  })

  it('never hangs on text that only looks like cells', async () => {
    const sheet = '<sheetData>' + '<c '.repeat(1_000_000)
    expect(await refusalOf(forgeWorkbook({ sheet }))).toBeDefined()
  }, 5_000)
})

describe('readWorkbook answers', () => {
  const soundSheet =
    '<cols><col min="1" max="3" width="9"/></cols><sheetData><row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>TODAY()</f><v>45204</v></c><c r="C1" t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>'

  it('whatever is cut from or put into the XML of a sheet', async () => {
    const cuts = fc.tuple(
      fc.nat(soundSheet.length),
      fc.nat(40),
      fc.constantFrom(
        '',
        '<',
        '>',
        '"',
        '&#x0;',
        '<c r="',
        'XFD1048577',
        '-1',
        '<row r="0">',
        '<v>1e999</v>',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(cuts, { minLength: 1, maxLength: 4 }), async (edits) => {
        const sheet = edits.reduce(
          (xml, [at, length, put]) => xml.slice(0, at) + put + xml.slice(at + length),
          soundSheet,
        )
        expect(await refusalOf(forgeWorkbook({ sheet, texts: '<si><t>a</t></si>' }))).not.toBeInstanceOf(
          Error,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('whatever bytes of the file are changed', async () => {
    const sound = forgeWorkbook({ sheet: soundSheet, texts: '<si><t>a</t></si>' })
    const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(changes, async (bytes) => {
        const changed = Uint8Array.from(sound)
        for (const [at, value] of bytes) changed[at] = value
        expect(await refusalOf(changed)).not.toBeInstanceOf(Error)
      }),
      { numRuns: 300 },
    )
  })
})

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [16_383, 'XFD'],
])('column %i is %s, and back', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
  expect(findCellPosition(`${letters}7`)).toEqual({ row: 6, column })
})
