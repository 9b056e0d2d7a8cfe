import { Menu } from '@mantine/core'
import { useRef } from 'react'
import type { Action } from './ActionMenu.tsx'
import { menuSettings } from './menu-settings.ts'
import styles from './Menu.module.css'
import { MenuTrigger } from './MenuTrigger.tsx'

type Props = { actions: readonly Action[]; label: string; small: boolean }

/** The open menu; it was asked for, so it opens at once. */
export function DrawnActionMenu({ actions, label, small }: Props) {
  const trigger = useRef<HTMLButtonElement>(null)
  return (
    <Menu {...menuSettings} defaultOpened onClose={() => trigger.current?.focus()} position="bottom-end">
      <Menu.Target>
        <MenuTrigger ref={trigger} label={label} small={small} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {actions.map((action) => (
          <Menu.Item
            key={action.title}
            aria-disabled={action.why ? true : undefined}
            closeMenuOnClick={!action.why}
            onClick={() => {
              if (!action.why) action.onChoose()
            }}
          >
            {action.title}
            {action.why && <span className={styles['why']}>{action.why}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
