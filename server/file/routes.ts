import * as contract from '#domain/file/contract.ts'
import { bindDownload, bindUpload } from '#server/http/binding.ts'
import { downloadFile } from './download-file.ts'
import { uploadFile } from './upload-file.ts'

export const fileRoutes = [
  bindUpload(contract.uploadFile, uploadFile),
  bindDownload(contract.downloadFile, downloadFile),
]
