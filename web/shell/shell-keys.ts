import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { rooms } from '#web/routes.tsx'
import { offeredActions } from './actions.ts'

const place = 'nhip.single-keys'

/** Whether one plain letter may act; some people's tools type letters by themselves, so it can be turned off. */
export const areSingleKeysOn = (): boolean => localStorage.getItem(place) !== 'no'
export const chooseSingleKeys = (on: boolean): void => localStorage.setItem(place, on ? 'yes' : 'no')

/** Ctrl K, `?`, `G` then a figure, and the letters of the page's own actions. */
export function useShellKeys(openCommand: () => void, openKeys: () => void): void {
  const navigate = useNavigate()
  useEffect(() => {
    let afterG = false
    const press = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      if (isCommand) {
        event.preventDefault()
        openCommand()
        return
      }
      if (!isPlain(event) || !areSingleKeysOn()) return
      const room = afterG ? rooms[Number(event.key) - 1] : undefined
      afterG = event.key === 'g'
      if (room) void navigate(room.path)
      else if (event.key === '?') openKeys()
      else runAction(event)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [openCommand, openKeys, navigate])
}

function runAction(event: KeyboardEvent): void {
  const action = offeredActions().find((one) => one.key === event.key.toLowerCase())
  if (!action || action.why) return
  event.preventDefault()
  action.run()
}

/** A letter that is not being typed into anything and stands under no open dialog. */
function isPlain(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  if (document.querySelector('[role=dialog]')) return false
  const at = event.target instanceof HTMLElement ? event.target : null
  if (event.key === 'Enter' && at?.closest('a, button, summary')) return false
  return !at?.closest('input, textarea, select, [contenteditable=true], [role=grid], [role=menu]')
}
