import { describe, expect, it } from 'vitest'
import { readWords } from '../read-words.ts'
import { forgeWorkbook, forgedStyles } from './forge-workbook.ts'

const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`

describe('readSheetWords', () => {
  it('writes a visible row a line, dates and figures as they are read, merged cells repeated', async () => {
    const bytes = forgeWorkbook({
      sheet: `<sheetData>
        <row r="1">${text('A1', 'Kế hoạch quý IV')}</row>
        <row r="2">${text('A2', 'Nội dung')}${text('B2', 'Chủ trì')}${text('C2', 'Thời gian')}</row>
        <row r="3">${text('A3', 'Rà soát')}${text('B3', 'Sở Mẫu')}<c r="C3" s="${forgedStyles.date}"><v>45595</v></c></row>
        <row r="4" hidden="1">${text('A4', 'Ẩn')}${text('B4', 'Sở Ẩn')}</row>
        <row r="5">${text('A5', 'Báo cáo')}<c r="C5"><v>12.5</v></c></row>
      </sheetData><mergeCells count="1"><mergeCell ref="B3:B5"/></mergeCells>`,
    })
    expect((await readWords(bytes)).split('\n')).toEqual([
      'Kế hoạch quý IV',
      'Nội dung | Chủ trì | Thời gian',
      'Rà soát | Sở Mẫu | 30/10/2024',
      'Báo cáo | Sở Mẫu | 12,5',
    ])
  })
})
