import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useState } from 'react'
import { readRange } from '#web/ui/grid/grid-row.ts'
import { announce } from '#web/ui/LiveRegion.tsx'
import { useWords } from '#web/words/language.tsx'
import {
  clearBoxes,
  copyOf,
  fillDown,
  further,
  isMany,
  layRange,
  nextOpen,
  type Place,
  type Selection,
  type Sheet,
  type SheetWrite,
} from './sheet.ts'
import type { Figures, Written } from './use-figures.ts'

const steps: Record<string, Place> = {
  Enter: { row: 1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}
const back = ({ row, column }: Place): Place => ({ row: -row, column: -column })

/** The keys, the clipboard and the selection of a sheet, as in Excel. What it returns stands on its table. */
export function useSheet(sheet: Sheet, figures: Pick<Figures, 'write' | 'undo' | 'redo'>) {
  const { t } = useWords()
  const [selection, setSelection] = useState<Selection | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const write = (writes: readonly SheetWrite[], isPasted: boolean) => {
    if (writes.length > 0) figures.write(byCell(writes, isPasted))
  }
  const say = (sentence: string) => {
    setSaid(sentence)
    announce(sentence)
  }

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const at = placeOf(event.target)
    if (!at) return
    const range = readRange(event.clipboardData.getData('text/plain'))
    const isOne = range.length < 2 && (range[0]?.length ?? 0) < 2
    if (isOne && !isMany(selection)) return
    event.preventDefault()
    const { writes, outside, frozen } = layRange(
      sheet,
      isMany(selection) ? selection : { from: at, to: at },
      range,
    )
    write(writes, true)
    say(
      [
        t('entry.pasted', { count: writes.length }),
        frozen > 0 && t('entry.pastedFrozen', { count: frozen }),
        outside > 0 && t('entry.pastedOutside', { count: outside }),
      ]
        .filter(Boolean)
        .join(' '),
    )
  }
  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (!isMany(selection)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyOf(sheet, selection))
    say(t('entry.copied'))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = placeOf(event.target)
    if (!at || !(event.target instanceof HTMLInputElement)) return
    const done =
      event.ctrlKey || event.metaKey ? command(event.key.toLowerCase(), at) : step(event, event.target, at)
    if (done) event.preventDefault()
  }

  const command = (key: string, at: Place): boolean => {
    if (key === 'd') write(fillDown(sheet, selection ?? { from: at, to: at }), false)
    else if (key === 'z') figures.undo()
    else if (key === 'y') figures.redo()
    else return false
    return true
  }
  const step = (event: KeyboardEvent<HTMLElement>, input: HTMLInputElement, at: Place): boolean => {
    if (event.key === 'Escape') setSelection(null)
    if (event.key === 'Delete' && isMany(selection)) {
      write(clearBoxes(sheet, selection), false)
      return true
    }
    const way = steps[event.key]
    if (!way || (way.column !== 0 && !isAtEdge(input, way.column))) return false
    if (event.shiftKey && event.key !== 'Enter') {
      const from = selection?.from ?? at
      setSelection({ from, to: further(sheet, selection?.to ?? at, way) })
      return true
    }
    const next = nextOpen(sheet, at, event.shiftKey ? back(way) : way)
    if (next) focusOn(event.currentTarget, next)
    return true
  }

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const at = placeOf(event.target)
    if (!at) return
    if (event.shiftKey) event.preventDefault()
    setSelection((held) => (event.shiftKey && held ? { from: held.from, to: at } : { from: at, to: at }))
  }
  const onPointerOver = (event: PointerEvent<HTMLElement>) => {
    const at = placeOf(event.target)
    if (at && event.buttons === 1 && event.pointerType === 'mouse')
      setSelection((held) => held && { from: held.from, to: at })
  }
  const onFocus = (event: { target: EventTarget }) => {
    const at = placeOf(event.target)
    if (at) setSelection((held) => (isMany(held) && isSame(held.from, at) ? held : { from: at, to: at }))
  }
  return {
    selection: isMany(selection) ? selection : null,
    said,
    handlers: { onPaste, onCopy, onKeyDown, onPointerDown, onPointerOver, onFocus },
  }
}

const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column

/** The place in the sheet at which an element stands. */
function placeOf(element: EventTarget): Place | null {
  const box = element instanceof Element ? element.closest<HTMLElement>('[data-row][data-column]') : null
  return box ? { row: Number(box.dataset['row']), column: Number(box.dataset['column']) } : null
}

function focusOn(sheet: HTMLElement, { row, column }: Place): void {
  const input = sheet.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`)
  input?.focus()
  input?.select()
}

/** Whether an arrow to the side leaves the box: all of its text is marked, or the caret stands at that end. */
function isAtEdge({ selectionStart, selectionEnd, value }: HTMLInputElement, way: number): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return selectionStart === selectionEnd && selectionStart === (way > 0 ? value.length : 0)
}

function byCell(writes: readonly SheetWrite[], isPasted: boolean): Record<string, Written> {
  const written: Record<string, Written> = {}
  for (const { box, text } of writes) written[box.key] = { ...written[box.key], [box.part]: text, isPasted }
  return written
}
