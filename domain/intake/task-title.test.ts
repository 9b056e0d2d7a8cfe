import { expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import { taskTitle } from './task-title.ts'

const titles = (text: string): string[] => readDocument(`Tin giao ban\n\n${text}\n`).tasks.map(taskTitle)

it('says what is to be done, without who said it and who is to do it', () => {
  expect(
    titles(
      'Kết luận cuộc họp, đồng chí Phó Bí thư yêu cầu Ban Dân vận Tỉnh ủy chủ trì, phối hợp với Huyện ủy A rà soát các mô hình trước ngày 30/10/2023.',
    ),
  ).toEqual(['Rà soát các mô hình trước ngày 30/10/2023'])
})

it('keeps a sentence that is all there is', () => {
  expect(
    titles('Phát biểu kết luận, đồng chí Bí thư yêu cầu các đơn vị tăng cường công tác phối hợp.')[0],
  ).toMatch(/^Tăng cường công tác phối hợp$/)
})
