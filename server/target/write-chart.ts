import type { writeChart as route } from '#domain/target/chart-contract.ts'
import { writeChartDocument } from '#documents/out/docx/chart-document.ts'
import { isPng } from '#documents/out/docx/png-size.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/problem.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a reader sees becomes a Word file; the server reads no figure for it and keeps none. */
export const writeChart: DownloadQuery<typeof route> = async ({ body }, { organization, today }) => {
  const picture = new Uint8Array(Buffer.from(body.picture, 'base64'))
  if (!isPng(picture)) throw invalid([{ path: 'picture', code: 'picture_expected' }])
  const { name, isDemonstration } = organization
  const bytes = await writeChartDocument({ ...body, picture, body: name, on: today, isDemonstration })
  return { bytes, mediaType: docx, name: `${body.caption.slice(0, 100)}.docx`, size: bytes.byteLength }
}
