import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readWordForm } from '#documents/in/docx/read-word-form.ts'
import { fillCells } from '#documents/in/xlsx/fill-cells.ts'
import { readReportForm } from '#documents/in/xlsx/read-report-form.ts'
import { writeWordForm } from '#documents/out/docx/report-form.ts'
import { writeReportForm } from '#documents/out/xlsx/report-form.ts'
import { findCode } from '#domain/report-form/form-code.ts'
import type { FilledForm } from '#domain/report-form/filled-form.ts'
import { check, checkPdf, convert, folder, resaved } from './office-program.ts'
import { formInvented } from './office-samples.ts'

/** What matters of a form that was read: who it is, what it says, what is wrong in it and where. */
const meaningOf = ({ codeTexts, sections, figures, problems }: FilledForm) => ({
  code: codeTexts.map(findCode).find((code) => code !== null),
  sections,
  figures,
  problems,
})

/** A form is the same form after LibreOffice opened and saved it, filled in rightly and wrongly; its lines keep their cells. */
export async function checkForms(): Promise<void> {
  const blank = await writeReportForm(formInvented)
  await writeFile(join(folder, 'form.xlsx'), blank)
  await convert('form.xlsx', 'pdf', folder)
  await checkPdf('form', 2, formInvented.sections.map(({ title }) => title).join(' '))
  const said = { C6: 'Dòng một\nDòng hai: 12 đơn thư & “trích”', F10: 'mười tám', F11: 41.5 }
  await writeFile(join(folder, 'form-filled.xlsx'), await fillCells(blank, said))
  await convert('form-filled.xlsx', 'xlsx', resaved)
  const before = meaningOf(await readReportForm(await readFile(join(folder, 'form-filled.xlsx'))))
  const after = meaningOf(await readReportForm(await readFile(join(resaved, 'form-filled.xlsx'))))
  check(
    'form: it is known again after opening and saving',
    after.code !== undefined,
    JSON.stringify(after.code),
  )
  check('form: the wrong cell keeps its name', after.problems.length === 1, JSON.stringify(after.problems))
  check(
    'form: no difference after opening and saving',
    isDeepStrictEqual(before, after),
    JSON.stringify(after),
  )

  await writeFile(join(folder, 'form.docx'), await writeWordForm(formInvented))
  await convert('form.docx', 'docx', resaved)
  const word = meaningOf(await readWordForm(await readFile(join(folder, 'form.docx'))))
  const wordAfter = meaningOf(await readWordForm(await readFile(join(resaved, 'form.docx'))))
  check('form in Word: it is known again', wordAfter.code !== undefined, JSON.stringify(wordAfter.code))
  check(
    'form in Word: no difference after opening and saving',
    isDeepStrictEqual(word, wordAfter),
    JSON.stringify(wordAfter),
  )
}
