import { lazy, Suspense, useState } from 'react'
import { downloadFile, previewFile } from '#domain/file/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useWords } from '#web/words/language.tsx'
import { DocumentBlocks } from './DocumentBlocks.tsx'
import { type Letters, OldLetters, lettersOf, pairsInBlocks, pairsInText } from './OldLetters.tsx'
import { Picture } from './Picture.tsx'
import { Versions } from './Versions.tsx'
import { WorkbookSheets } from './WorkbookSheets.tsx'
import styles from './FilePreview.module.css'

// Its reader is large: it comes when somebody opens a PDF.
const PdfPages = lazy(async () => ({ default: (await import('./PdfPages.tsx')).PdfPages }))

/** What a file holds, as far as a page can show it, with its versions and a way to take it away. */
export function FilePreview({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  const { t, format } = useWords()
  const { file, preview, versions, can } = useRead(previewFile, { params: { id } })
  const [letters, setLetters] = useState<Letters>('after')
  return (
    <div className="stack">
      <div className="row">
        <span className="quiet small">{format.bytes(file.size)}</span>
        <DownloadLink href={addressOf(downloadFile, { id })}>{t('file.takeAway')}</DownloadLink>
      </div>
      <Versions versions={versions} present={id} onOpen={onOpen} />
      {'isCut' in preview && preview.isCut && <p className="small quiet">{t('file.isCut')}</p>}
      {'oldLetters' in preview && preview.oldLetters && (
        <OldLetters
          id={id}
          encoding={preview.oldLetters}
          pairs={
            preview.kind === 'text'
              ? pairsInText(preview.text, preview.meant ?? '')
              : pairsInBlocks(preview.blocks)
          }
          letters={letters}
          onLetters={setLetters}
          can={can.convert}
          onConverted={onOpen}
        />
      )}
      <Content id={id} name={file.name} preview={preview} letters={letters} />
    </div>
  )
}

type Shown = ResponseOf<typeof previewFile>['preview']

type ContentProps = { id: string; name: string; preview: Shown; letters: Letters }

function Content({ id, name, preview, letters }: ContentProps) {
  const { t, why } = useWords()
  switch (preview.kind) {
    case 'document':
      return preview.blocks.length === 0 ? (
        <Notice title={t('file.nothingIn')} />
      ) : (
        <DocumentBlocks blocks={preview.blocks} letters={letters} />
      )
    case 'workbook':
      return <WorkbookSheets sheets={preview.sheets} />
    case 'text':
      return <pre className={styles['text']}>{lettersOf(preview, letters)}</pre>
    case 'picture':
      return <Picture id={id} name={name} />
    case 'pdf':
      return (
        <Suspense fallback={<Skeleton lines={8} />}>
          <PdfPages id={id} />
        </Suspense>
      )
    default:
      return <Notice title={t('file.notShown')}>{why({ allowed: false, reason: preview.reason })}</Notice>
  }
}
