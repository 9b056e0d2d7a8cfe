import type { Paragraph } from '#domain/file/preview.ts'
import {
  type FilledForm,
  type FilledSection,
  type FormProblem,
  longestSection,
  shownValue,
} from '#domain/report-form/filled-form.ts'
import { readMark } from '#domain/report-form/form.ts'
import { normalizeLine, normalizeText } from '#domain/text/normalize.ts'
import { openArchive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { readBlocks } from './read-blocks.ts'

const markAtEnd = /nhip:muc:[a-z0-9-]{1,40}/

/** What a form of a report says that was filled in as a Word file: the frame under the head of each section. Throws UnreadableFileError. */
export async function readWordForm(bytes: Uint8Array): Promise<FilledForm> {
  const { blocks, isCut } = await readBlocks(await openArchive(bytes))
  if (isCut) throw new UnreadableFileError('too_large')
  const [sections, problems]: [FilledSection[], FormProblem[]] = [[], []]
  const texts: string[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      texts.push(textOf(block))
      continue
    }
    const [head, body] = block.rows
    const title = (head ?? []).flat().map(textOf).join(' ')
    const found = markAtEnd.exec(title)?.[0]
    const mark = found ? readMark(found) : null
    if (!found || mark?.kind !== 'section') continue
    const place = { section: normalizeLine(title.replace(found, '')) }
    const text = normalizeText((body ?? []).flat().map(textOf).join('\n')).trim()
    if (text.length > longestSection) problems.push({ place, code: 'text_too_long', value: shownValue(text) })
    else sections.push({ key: mark.key, place, text })
  }
  return { codeTexts: texts, sections, figures: [], problems }
}

const textOf = ({ label, runs }: Paragraph): string => {
  const text = runs.map(({ text: written, meant }) => meant ?? written).join('')
  return label && text ? `${label} ${text}` : text
}
