import { useRef, useState } from 'react'
import { type FileReference, uploadFile } from '#domain/file/contract.ts'
import { chunkSize } from '#domain/file/upload.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { useUpload } from '#web/api/upload.ts'
import { rememberedId } from './remembered-uploads.ts'
import { giveUp, sendInPieces } from './send-in-pieces.ts'

/** Up to here a file goes at once: to send it again costs less than to ask how far it came. */
const atOnceBytes = 2 * chunkSize

type Uploading = { name: string; percent: number; isWaiting?: boolean }

/**
 * Sends files to be kept: small ones at once, others in pieces that go on after a lost network, and after a closed browser
 * when the same file is chosen again.
 */
export function useFileUpload() {
  const once = useUpload(uploadFile)
  const [uploading, setUploading] = useState<Uploading | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const controller = useRef<AbortController | null>(null)

  const inPieces = async (file: File, stampReason?: string): Promise<FileReference | null> => {
    const running = new AbortController()
    controller.current = running
    setProblem(null)
    const onProgress = (percent: number, isWaiting: boolean) =>
      setUploading({ name: file.name, percent, isWaiting })
    onProgress(0, false)
    try {
      return await sendInPieces(file, { stampReason, signal: running.signal, onProgress })
    } catch (failure) {
      const problem = running.signal.aborted ? new ApiProblem('called_off') : failure
      setProblem(problem)
      const id = rememberedId(file)
      if (id && isFinal(problem)) await giveUp(file, id)
      return null
    } finally {
      controller.current = null
      setUploading(null)
    }
  }
  return {
    upload: (file: File, stampReason?: string): Promise<FileReference | null> =>
      file.size > atOnceBytes
        ? inPieces(file, stampReason)
        : once.upload(file, { query: { name: file.name, ...(stampReason ? { stampReason } : {}) } }),
    uploading: uploading ?? once.uploading,
    problem: problem ?? once.problem,
    forget: () => {
      setProblem(null)
      once.forget()
    },
    callOff: () => {
      controller.current?.abort()
      once.callOff()
    },
  }
}

export type FileSending = ReturnType<typeof useFileUpload>

/** What the file itself is refused for will not be otherwise when it is sent again; a stamp waits for a person. */
const isFinal = (problem: unknown): boolean =>
  problem instanceof ApiProblem && (problem.code === 'refused' || problem.code === 'unreadable_file')
