import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useFilters } from '#web/ui/filters.ts'
import { areSingleKeysOn } from '#web/shell/shell-keys.ts'
import { turnFullScreen } from './full-screen.ts'

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
}

/**
 * Which slide is shown, kept in the address. Whoever stands on the last slide stays on the last when slides are added:
 * so conclusions are followed as they are typed. Arrows and space turn, F fills the screen, Escape leaves.
 */
export function useTurning(count: number, leaveTo: string, onTurn: (slide: number) => void) {
  const filters = useFilters({ slide: '1' })
  const navigate = useNavigate()
  const last = count - 1
  const asked = filters.valueOf('slide') === 'last' ? last : Number(filters.valueOf('slide')) - 1
  const at = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), last) : 0
  const show = (slide: number): void => {
    const next = Math.min(Math.max(slide, 0), last)
    if (next !== at) filters.set('slide', next === last ? 'last' : String(next + 1))
  }
  const jump = (slide: number): void => {
    show(slide)
    onTurn(Math.min(Math.max(slide, 0), last))
  }
  const turn = (by: number): void => jump(at + by)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isPressing(event)) return
      const step = steps[event.key]
      if (event.key === 'Escape' && !document.fullscreenElement) void navigate(leaveTo)
      if (event.key.toLowerCase() === 'f' && areSingleKeysOn()) turnFullScreen()
      if (step === undefined) return
      event.preventDefault()
      turn(step)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  return { at, turn, jump, show }
}

/** Space on a button presses the button. */
const isPressing = (event: KeyboardEvent): boolean =>
  event.key === ' ' && event.target instanceof HTMLElement && event.target.closest('a, button') !== null
