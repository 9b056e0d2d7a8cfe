import * as contract from '#domain/file/contract.ts'
import { bindDownload, bindPrepared } from '#server/http/binding.ts'
import { downloadFile } from './download-file.ts'
import { examineUpload, uploadFile } from './upload-file.ts'

export const fileRoutes = [
  bindPrepared(contract.uploadFile, examineUpload, uploadFile),
  bindDownload(contract.downloadFile, downloadFile),
]
