import { useState } from 'react'
import type { ResponseOf } from '#domain/contract/route.ts'
import { takeReportForm } from '#domain/report-form/contract.ts'
import { useAct } from '#web/api.ts'
import { useWords } from '#web/words/language.tsx'

export type TakenForm = ResponseOf<typeof takeReportForm>

/** Reads a filled in form into the draft; what is wrong with it is said in the language of the page. */
export function useTakeForm(reportId: string, onTaken: () => void) {
  const { language } = useWords()
  const act = useAct(takeReportForm)
  const [taken, setTaken] = useState<TakenForm | null>(null)
  const take = async (fileId: string) => {
    setTaken(null)
    const answer = await act.attempt({ params: { id: reportId }, body: { fileId, language } })
    setTaken(answer)
    if (answer) onTaken()
  }
  return { take, taken, problem: act.problem, isSending: act.isSending }
}
