import { readUpload } from '#domain/file/upload-contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { call } from '#web/api/call.ts'
import { ApiProblem } from '#web/api/problem.ts'

const keyOf = ({ name, size, lastModified }: File): string => `nhip.upload.${lastModified}.${size}.${name}`

/** Keeps in the browser which upload a file began, so that the same file chosen again goes on from there. */
export const rememberUpload = (file: File, id: string): void => localStorage.setItem(keyOf(file), id)
export const forgetUpload = (file: File): void => localStorage.removeItem(keyOf(file))
export const rememberedId = (file: File): string | null => localStorage.getItem(keyOf(file))

/** The upload that this file began and did not end; null when there is none, or the server has swept it. */
export async function findRemembered(
  file: File,
  signal: AbortSignal,
): Promise<ResponseOf<typeof readUpload> | null> {
  const id = rememberedId(file)
  if (!id) return null
  try {
    return await call(readUpload, { params: { id }, signal })
  } catch (failure) {
    if (!(failure instanceof ApiProblem) || failure.code !== 'not_found') throw failure
    forgetUpload(file)
    return null
  }
}
