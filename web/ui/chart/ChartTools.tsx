import type { RefObject } from 'react'
import { writeChart } from '#domain/target/chart-contract.ts'
import { call } from '#web/api/call.ts'
import { useWords } from '#web/words/language.tsx'
import { Button } from '../Button.tsx'
import { announce } from '../LiveRegion.tsx'
import { copyPicture, saveFile } from './copy-picture.ts'
import { picturedForPrint } from './print-picture.ts'
import { useState } from 'react'

/** The table that goes with a chart into a report, its figures as they are shown. */
export interface ChartTable {
  readonly columns: { title: string; isNumber: boolean }[]
  readonly rows: string[][]
}

type Props = {
  /** Where the chart stands on the page. */
  frame: RefObject<HTMLElement | null>
  caption: string
  table: ChartTable
  /** Draws the chart anew, in the colours of a report. */
  draw: (element: HTMLElement) => Promise<void>
}

/** What may be taken of a chart: its picture onto the clipboard or into a file, or all of it into Word. */
export function ChartTools({ frame, caption, table, draw }: Props) {
  const { t } = useWords()
  const [isWriting, setWriting] = useState(false)
  const copy = async () => {
    const svg = frame.current?.querySelector('svg')
    if (!svg) return
    const done = await copyPicture(svg, caption)
    announce(t(done === 'copied' ? 'ui.pictureCopied' : 'ui.pictureSaved'))
  }
  const save = async () => saveFile(await picturedForPrint(draw), `${caption}.png`)
  const write = async () => {
    setWriting(true)
    try {
      const picture = await inBase64(await picturedForPrint(draw))
      const body = { caption: caption.slice(0, 300), picture, ...table, source: t('ui.chartSource') }
      const file: unknown = await call(writeChart, { body })
      if (file instanceof Blob) saveFile(file, `${caption.slice(0, 100)}.docx`)
      announce(t('ui.wordSaved'))
    } catch {
      announce(t('ui.wordFailed'))
    } finally {
      setWriting(false)
    }
  }
  return (
    <>
      <Button kind="quiet" small onClick={() => void copy()}>
        {t('ui.copyPicture')}
      </Button>
      <Button kind="quiet" small onClick={() => void save()}>
        {t('ui.savePicture')}
      </Button>
      <Button kind="quiet" small busy={isWriting} onClick={() => void write()}>
        {t('ui.saveWord')}
      </Button>
    </>
  )
}

async function inBase64(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer())
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return btoa(text)
}
