import { downloadFile } from '#domain/file/contract.ts'
import { useRead } from '#web/api.ts'

/** The bytes of a file, ready to draw. They are fetched, never opened as a page: the server gives them as an attachment. */
export function useBytes(id: string): Blob {
  const bytes = useRead(downloadFile, { params: { id } })
  return bytes instanceof Blob ? bytes : new Blob()
}
