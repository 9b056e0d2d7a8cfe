import { useEffect, useId, useState } from 'react'
import { type declaredSecrecySchema, readInFile, readInText } from '#domain/intake/contract.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'
import { useAct } from '#web/api.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useUpload } from '#web/api/upload.ts'
import { holdUnsaved } from '#web/ui/form/unsaved.ts'
import * as z from 'zod'

export type DeclaredSecrecy = z.infer<typeof declaredSecrecySchema>
export type StampPlace = 'text' | 'file_name'

type Writing = { name: string; text: string; file: File | null; secrecy: DeclaredSecrecy | null }

/** What a person found about this very document: that what looked like a stamp is none, and which letters it is written in. */
type Agreed = { stampReason?: string; convert?: OldText['encoding'] }
const oldTextSchema = z.object({ encoding: z.enum(['TCVN3', 'VNI']), before: z.string(), after: z.string() })
export type OldText = z.infer<typeof oldTextSchema>

export const nothing: Writing = { name: '', text: '', file: null, secrecy: null }

/**
 * A document on its way in. It stands in this page's memory only: a secret must not reach any store, so nothing is
 * kept as a draft, and what seems to bear a stamp is not even sent before a person has looked.
 */
export function useReadIn(onDone: (made: { id: string; jobId: string | null }) => void) {
  const holder = useId()
  const [id] = useState(newRequestId)
  const [writing, setWriting] = useState(nothing)
  const [accepted, setAccepted] = useState<Agreed>({})
  const [ownStamp, setOwnStamp] = useState<StampPlace | null>(null)
  const pasting = useAct(readInText)
  const sending = useUpload(readInFile)
  const isHeld = writing.text !== '' || writing.file !== null
  useEffect(() => {
    holdUnsaved(holder, isHeld)
    return () => holdUnsaved(holder, false)
  }, [holder, isHeld])

  const problem = writing.file ? sending.problem : pasting.problem
  const stamp = ownStamp ?? stampIn(problem)

  const change = (part: Partial<Writing>) => {
    setWriting((held) => ({ ...held, ...part }))
    setOwnStamp(null)
    setAccepted({})
    pasting.forget()
    sending.forget()
  }

  const send = async ({ stampReason, convert }: Agreed = {}) => {
    const { name, text, file, secrecy } = writing
    if (!secrecy) return
    const found = findSecrecyStamp(file ? '' : text, file ? `${file.name} ${name}` : name)
    const agreed = { ...accepted, ...(stampReason ? { stampReason } : {}), ...(convert ? { convert } : {}) }
    setAccepted(agreed)
    setOwnStamp(agreed.stampReason ? null : (found?.where ?? null))
    if (found && !agreed.stampReason) return
    const declared = { id, name, declaredSecrecy: secrecy, ...agreed }
    const answer = file
      ? await sending.upload(file, { query: declared })
      : await pasting
          .attempt({ body: { ...declared, text } })
          .then((made) => made && { ...made, jobId: null })
    if (!answer) return
    holdUnsaved(holder, false)
    onDone(answer)
  }

  return {
    writing,
    change,
    send,
    stamp,
    oldLetters: stamp ? null : oldLettersIn(problem),
    problem: stamp || oldLettersIn(problem) ? null : problem,
    isSending: pasting.isSending || sending.uploading !== null,
    uploading: sending.uploading,
    callOff: sending.callOff,
  }
}

/** Text of an old encoding, as it stands and as it would be read; a person compares before it is taken. */
function oldLettersIn(problem: unknown): OldText | null {
  if (!(problem instanceof ApiProblem) || problem.body.reason !== 'legacy_font') return null
  const read = oldTextSchema.safeParse(problem.body.params)
  return read.success ? read.data : null
}

/** The server looks inside files, where these pages cannot. */
function stampIn(problem: unknown): StampPlace | null {
  if (!(problem instanceof ApiProblem) || problem.body.reason !== 'stamp_found') return null
  return problem.body.params?.['where'] === 'file_name' ? 'file_name' : 'text'
}
