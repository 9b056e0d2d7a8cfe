import { useEffect, useRef, useState } from 'react'
import { type PDFDocumentProxy, getDocument } from 'unpdf/pdfjs'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useWords } from '#web/words/language.tsx'
import { useBytes } from './use-bytes.ts'
import styles from './FilePreview.module.css'

/** A PDF page by page, drawn here: nothing in it runs, nothing outside is asked. */
export function PdfPages({ id }: { id: string }) {
  const { t } = useWords()
  const { pdf, hasFailed } = usePdf(useBytes(id))
  const [number, setNumber] = useState(1)
  if (hasFailed) return <Notice title={t('file.notShown')}>{t('reason.damaged')}</Notice>
  if (!pdf) return <Skeleton lines={8} />
  const last = pdf.numPages
  return (
    <div className="stack">
      {last > 1 && (
        <p className="row">
          <Button small why={number > 1 ? null : t('file.firstPage')} onClick={() => setNumber(number - 1)}>
            {t('file.pageBefore')}
          </Button>
          <span className="small quiet">{t('file.page', { number, count: last })}</span>
          <Button small why={number < last ? null : t('file.lastPage')} onClick={() => setNumber(number + 1)}>
            {t('file.pageAfter')}
          </Button>
        </p>
      )}
      <PdfPage pdf={pdf} number={number} />
    </div>
  )
}

function usePdf(bytes: Blob) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isGone = false
    let task: ReturnType<typeof getDocument> | null = null
    const open = async () => {
      const data = new Uint8Array(await bytes.arrayBuffer())
      if (isGone) return
      task = getDocument({ data, enableXfa: false, useSystemFonts: true, useWasm: false, verbosity: 0 })
      const opened = await task.promise
      if (!isGone) setPdf(opened)
    }
    open().catch(() => setFailed(!isGone))
    return () => {
      isGone = true
      void task?.destroy()
    }
  }, [bytes])
  return { pdf, hasFailed }
}

const sharpness = 2

/** One page as a picture, with its words for whoever hears them. */
function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const { t } = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    let isGone = false
    let stop: (() => void) | null = null
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (isGone || !canvas.current) return
      const viewport = page.getViewport({ scale: sharpness })
      canvas.current.width = viewport.width
      canvas.current.height = viewport.height
      const drawing = page.render({ canvas: canvas.current, viewport })
      stop = () => drawing.cancel()
      const { items } = await page.getTextContent()
      setWords(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      await drawing.promise
    }
    // A page that is turned while it is drawn is no failure.
    draw().catch(() => {})
    return () => {
      isGone = true
      stop?.()
    }
  }, [pdf, number])
  return (
    <div>
      <canvas
        ref={canvas}
        className={styles['page']}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here, not loaded from an address
        role="img"
        aria-label={t('file.page', { number, count: pdf.numPages })}
      />
      <div className="seenByReaderOnly">{words}</div>
    </div>
  )
}
