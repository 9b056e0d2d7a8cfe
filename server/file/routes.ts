import * as contract from '#domain/file/contract.ts'
import * as uploads from '#domain/file/upload-contract.ts'
import { bindCommand, bindDownload, bindPrepared, bindQuery } from '#server/http/binding.ts'
import { abandonUpload } from './abandon-upload.ts'
import { beginUpload } from './begin-upload.ts'
import { completeUpload, joinUpload } from './complete-upload.ts'
import { convertLetters, writeConverted } from './convert-letters.ts'
import { downloadFile } from './download-file.ts'
import { previewFile } from './preview-file.ts'
import { readUpload } from './read-upload.ts'
import { layDownChunk, sendChunk } from './send-chunk.ts'
import { examineUpload, uploadFile } from './upload-file.ts'

export const fileRoutes = [
  bindPrepared(contract.uploadFile, examineUpload, uploadFile),
  bindDownload(contract.downloadFile, downloadFile),
  bindQuery(contract.previewFile, previewFile),
  bindPrepared(contract.convertLetters, writeConverted, convertLetters),
  bindCommand(uploads.beginUpload, beginUpload),
  bindQuery(uploads.readUpload, readUpload),
  bindPrepared(uploads.sendChunk, layDownChunk, sendChunk),
  bindPrepared(uploads.completeUpload, joinUpload, completeUpload),
  bindCommand(uploads.abandonUpload, abandonUpload),
]
