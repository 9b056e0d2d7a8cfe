import type { DocumentDetail } from '#domain/document/contract.ts'
import { FileNamed } from '#web/file/FileNamed.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'

/** Every version of the text, the present one first, then the annexes. */
export function DocumentFiles({ document: { files } }: { document: Pick<DocumentDetail, 'files'> }) {
  const { t, format } = useWords()
  if (files.length === 0) return <p className="quiet">{t('document.noFiles')}</p>
  return (
    <EntryList
      label={t('document.files')}
      dense
      entries={files.map(({ id, role, ordinal, note, addedBy, addedOn, file }) => ({
        key: id,
        title: <FileNamed file={file} among={files.map((each) => each.file)} />,
        below: (
          <>
            <span>{t('document.fileVersion', { role: t(`document.role.${role}`), ordinal })}</span>
            {note && <span>{note}</span>}
            <span>
              {[addedBy?.name, addedOn && format.date(addedOn), format.bytes(file.size)]
                .filter(Boolean)
                .join(', ')}
            </span>
          </>
        ),
      }))}
    />
  )
}
