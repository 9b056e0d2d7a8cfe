import { Menu } from '@mantine/core'
import { useRef } from 'react'
import { useWords } from '#web/words/language.tsx'
import buttonStyles from '../Button.module.css'
import { menuSettings } from '../menu-settings.ts'
import type { ColumnMenuProps } from './ColumnMenu.tsx'

/** The open menu of columns; it stays open while several are chosen. */
export function DrawnColumnMenu({ choices, onToggle }: ColumnMenuProps) {
  const { t } = useWords()
  const classes = [buttonStyles['button'], buttonStyles['quiet'], buttonStyles['small']].join(' ')
  const trigger = useRef<HTMLButtonElement>(null)
  return (
    <Menu
      {...menuSettings}
      defaultOpened
      onClose={() => trigger.current?.focus()}
      position="top-end"
      closeOnItemClick={false}
    >
      <Menu.Target>
        <button ref={trigger} type="button" className={classes}>
          {t('ui.columns')}
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('ui.columns')}>
        {choices.map((choice) => (
          <Menu.CheckboxItem key={choice.key} checked={choice.isShown} onChange={() => onToggle(choice.key)}>
            {choice.title}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
