import { downloadFile, type FileReference } from '#domain/file/contract.ts'
import { addressOf } from '#web/api/call.ts'
import { ViewFile } from './ViewFile.tsx'

type Props = { file: FileReference; among?: readonly FileReference[]; children?: React.ReactNode }

/** A file by its name, which takes it away as it was sent, with a button that shows it in the page. */
export function FileNamed({ file, among, children }: Props) {
  return (
    <>
      <a href={addressOf(downloadFile, { id: file.id })} download={file.name}>
        {children ?? file.name}
      </a>{' '}
      <ViewFile file={file} {...(among ? { among } : {})} />
    </>
  )
}
