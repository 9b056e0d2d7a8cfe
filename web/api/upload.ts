import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemSchema } from '#domain/contract/problem.ts'
import type { ParamsOf, QueryOf, ResponseOf, Route } from '#domain/contract/route.ts'
import { addressOf } from './call.ts'
import { ApiProblem } from './problem.ts'
import { newRequestId } from './request-id.ts'

type Uploading = { name: string; percent: number }

/** Sends a file's bytes and tells how far it is; it can be called off. The rest is as with `useAct`. */
export function useUpload<R extends Route>(route: R) {
  const queries = useQueryClient()
  const [uploading, setUploading] = useState<Uploading | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const request = useRef<XMLHttpRequest | null>(null)

  const upload = async (
    file: File,
    input: { params?: ParamsOf<R>; query?: Partial<QueryOf<R>> } = {},
  ): Promise<ResponseOf<R> | null> => {
    request.current = new XMLHttpRequest()
    setProblem(null)
    setUploading({ name: file.name, percent: 0 })
    try {
      const answer = await send(
        request.current,
        route,
        addressOf(route, input.params, input.query),
        file,
        (percent) => setUploading({ name: file.name, percent }),
      )
      await queries.invalidateQueries()
      return answer as ResponseOf<R>
    } catch (failure) {
      setProblem(failure)
      return null
    } finally {
      setUploading(null)
    }
  }
  const forget = () => setProblem(null)
  return { upload, uploading, problem, forget, callOff: () => request.current?.abort() }
}

function send(
  request: XMLHttpRequest,
  route: Route,
  address: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.open(route.method, address)
    request.responseType = 'json'
    request.setRequestHeader('x-nhip-csrf', '1')
    request.setRequestHeader('idempotency-key', newRequestId())
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100))
    })
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response)
      else reject(problemOf(request))
    })
    request.addEventListener('error', () => reject(new ApiProblem('network_lost')))
    request.addEventListener('abort', () => reject(new ApiProblem('called_off')))
    request.send(file)
  })
}

function problemOf(request: XMLHttpRequest): ApiProblem {
  const body = problemSchema.safeParse(request.response)
  return body.success ? new ApiProblem(body.data.code, body.data) : new ApiProblem('unavailable')
}
