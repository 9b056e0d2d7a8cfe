import { type KeyboardEvent, useRef, useState } from 'react'
import type { FileReference } from '#domain/file/contract.ts'
import { Button } from '#web/ui/Button.tsx'
import { SideSheet } from '#web/ui/SideSheet.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { FilePreview } from './FilePreview.tsx'

/** What of a file the button says; the rest comes with its preview. */
type Named = Pick<FileReference, 'id' | 'name'>
type Props = {
  file: Named
  /** The files among which it is listed: the arrow keys go from one to the next. */
  among?: readonly Named[]
}

/** A button that opens a file at the side of the page, without giving it to the machine. */
export function ViewFile({ file, among = [file] }: Props) {
  const { t } = useWords()
  const [shown, setShown] = useState<(Named & { at: number }) | null>(null)
  const at = shown?.at ?? 0
  const sheet = useRef<HTMLDivElement>(null)
  /** What was pressed is gone with the file that was shown: the focus stays in the sheet. */
  const show = (id: string) => {
    if (shown) setShown({ ...shown, id })
    sheet.current?.focus()
  }
  const go = (step: number) => {
    const next = among[at + step]
    if (next) setShown({ ...next, at: at + step })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // In a wide table the arrows move the table.
    if (event.target instanceof HTMLElement && event.target.closest('[data-wide]')) return
    if (event.key === 'ArrowRight') go(1)
    if (event.key === 'ArrowLeft') go(-1)
  }
  return (
    <>
      <Button
        kind="quiet"
        small
        onClick={() => setShown({ ...file, at: among.findIndex(({ id }) => id === file.id) })}
      >
        {t('file.view')}
        <span className="seenByReaderOnly">{file.name}</span>
      </Button>
      <SideSheet wide open={shown !== null} onClose={() => setShown(null)} title={shown?.name ?? ''}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the whole sheet; buttons do the same */}
        <div className="stack" ref={sheet} tabIndex={-1} onKeyDown={onKeyDown}>
          {among.length > 1 && (
            <p className="row">
              <Button small why={at > 0 ? null : t('file.noneBefore')} onClick={() => go(-1)}>
                {t('file.before')}
              </Button>
              <span className="small quiet">{t('file.place', { at: at + 1, count: among.length })}</span>
              <Button small why={at < among.length - 1 ? null : t('file.noneAfter')} onClick={() => go(1)}>
                {t('file.after')}
              </Button>
            </p>
          )}
          {shown && (
            <Waiting lines={8} place={shown.id}>
              <FilePreview key={shown.id} id={shown.id} onOpen={show} />
            </Waiting>
          )}
        </div>
      </SideSheet>
    </>
  )
}
