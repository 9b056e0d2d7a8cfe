import { Menu } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { Action } from './ActionMenu.tsx'
import styles from './ChoiceMenu.module.css'
import { menuSettings } from './menu-settings.ts'

type Choice = {
  title: string
  value: string
  options: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
}

type Props = {
  label: string
  trigger: ReactNode
  groups: readonly Choice[]
  check: { title: string; value: boolean; onChange: (value: boolean) => void }
  actions: readonly Action[]
}

/** A menu of settings: one of each group, one switch, then what can be done. */
export function ChoiceMenu({ label, trigger, groups, check, actions }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Menu {...menuSettings} defaultOpened onClose={() => button.current?.focus()} position="top-start">
      <Menu.Target>
        <button ref={button} type="button" className={styles['trigger']}>
          {trigger}
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {groups.map((group) => (
          <Menu.RadioGroup key={group.title} value={group.value} onChange={(value) => group.onChoose(value)}>
            <Menu.Label>{group.title}</Menu.Label>
            {group.options.map((option) => (
              <Menu.RadioItem key={option.value} value={option.value}>
                {option.label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        ))}
        <Menu.Divider />
        <Menu.CheckboxItem checked={check.value} onChange={(value) => check.onChange(value)}>
          {check.title}
        </Menu.CheckboxItem>
        <Menu.Divider />
        {actions.map((action) => (
          <Menu.Item key={action.title} onClick={action.onChoose}>
            {action.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
