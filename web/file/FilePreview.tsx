import { lazy, Suspense } from 'react'
import { downloadFile, previewFile } from '#domain/file/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useWords } from '#web/words/language.tsx'
import { DocumentBlocks } from './DocumentBlocks.tsx'
import { Picture } from './Picture.tsx'
import { Versions } from './Versions.tsx'
import { WorkbookSheets } from './WorkbookSheets.tsx'
import styles from './FilePreview.module.css'

// Its reader is large: it comes when somebody opens a PDF.
const PdfPages = lazy(async () => ({ default: (await import('./PdfPages.tsx')).PdfPages }))

/** What a file holds, as far as a page can show it, with its versions and a way to take it away. */
export function FilePreview({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  const { t, format } = useWords()
  const { file, preview, versions } = useRead(previewFile, { params: { id } })
  return (
    <div className="stack">
      <div className="row">
        <span className="quiet small">{format.bytes(file.size)}</span>
        <DownloadLink href={addressOf(downloadFile, { id })}>{t('file.takeAway')}</DownloadLink>
      </div>
      <Versions versions={versions} present={id} onOpen={onOpen} />
      {'isCut' in preview && preview.isCut && <p className="small quiet">{t('file.isCut')}</p>}
      <Content id={id} name={file.name} preview={preview} />
    </div>
  )
}

type Shown = ResponseOf<typeof previewFile>['preview']

function Content({ id, name, preview }: { id: string; name: string; preview: Shown }) {
  const { t, why } = useWords()
  switch (preview.kind) {
    case 'document':
      return preview.blocks.length === 0 ? (
        <Notice title={t('file.nothingIn')} />
      ) : (
        <DocumentBlocks blocks={preview.blocks} />
      )
    case 'workbook':
      return <WorkbookSheets sheets={preview.sheets} />
    case 'text':
      return <pre className={styles['text']}>{preview.text}</pre>
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
