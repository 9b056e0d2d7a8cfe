import { useState } from 'react'
import { useActions } from '#web/shell/actions.ts'
import { useWords } from '#web/words/language.tsx'

/** Which of the rows is chosen: J and K walk, and the focus goes along so that Enter opens it. */
export function useChosen(ids: readonly string[]): { chosen: string | null; choose: (id: string) => void } {
  const { t } = useWords()
  const [chosen, choose] = useState<string | null>(null)
  const walk = (step: number) => {
    const at = chosen === null ? -1 : ids.indexOf(chosen)
    const next = ids[Math.max(0, Math.min(ids.length - 1, at + step))]
    if (!next) return
    choose(next)
    document.querySelector<HTMLElement>(`[data-owed="${next}"]`)?.focus()
  }
  useActions([
    { title: t('mine.next'), key: 'j', run: () => walk(1) },
    { title: t('mine.previous'), key: 'k', run: () => walk(-1) },
  ])
  return { chosen: chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null), choose }
}
