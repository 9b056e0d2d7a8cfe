import { useEffect, useRef } from 'react'
import { readStage, turnSlide } from '#domain/meeting/stage-contract.ts'
import { useLaterRead } from '#web/api.ts'
import { call } from '#web/api/call.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useTurning } from './use-turning.ts'

/**
 * The slide that all screens of a meeting show: whoever keeps the meeting turns it for every screen that keeps it, and
 * follows what another turned. Others turn for themselves. A screen that cannot reach the server turns alone.
 */
export function useStage(meetingId: string, count: number, leaveTo: string) {
  const params = { id: meetingId }
  const { data } = useLaterRead(readStage, { params })
  const sent = useRef(0)
  const isShared = data?.can.turn.allowed === true
  const tell = (slide: number): void => {
    if (!isShared) return
    sent.current += 1
    call(turnSlide, { params, body: { slide }, requestId: newRequestId() })
      .catch(() => {})
      .finally(() => {
        sent.current -= 1
      })
  }
  const turning = useTurning(count, leaveTo, tell)
  const { slide = null, turns = 0 } = data ?? {}
  useEffect(() => {
    // One's own turns on the way are newer than what the server told before them.
    if (isShared && slide !== null && sent.current === 0) turning.show(slide)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a turn is followed once, when it is told
  }, [isShared, slide, turns])
  return { ...turning, agenda: data?.agenda ?? [], can: data?.can }
}
