import { Combobox, useCombobox } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import { matching } from './form/matching.ts'
import { describedBy, mustBeFilled } from './form/field-binding.ts'
import { FieldFrame } from './FieldFrame.tsx'
import styles from './PickManyField.module.css'
import type { PickProps } from './PickField.tsx'
import { listSettings, PickOptions } from './PickOptions.tsx'
import { Shape } from './Shape.tsx'

/** The field with its list and what was chosen. */
export function DrawnPickManyField(props: PickProps) {
  const { t } = useWords()
  const { field, hint, optional, why, options } = props
  const [typed, setTyped] = useState('')
  const list = useCombobox()
  const chosen = Array.isArray(field.value) ? field.value.map(String) : []
  const toggle = (value: string) => {
    field.set(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
    setTyped('')
  }
  const press = (event: KeyboardEvent) => {
    const last = chosen.at(-1)
    if (event.key === 'Backspace' && typed === '' && last !== undefined && !why) toggle(last)
  }
  return (
    <FieldFrame {...props}>
      <Combobox {...listSettings} store={list} onOptionSubmit={toggle}>
        <Combobox.DropdownTarget>
          <div className={styles['box']} data-invalid={field.problem ? true : undefined}>
            {options
              .filter((option) => chosen.includes(option.value))
              .map((option) => (
                <span key={option.value} className={styles['chosen']}>
                  {option.label}
                  {!why && (
                    <button
                      type="button"
                      aria-label={t('ui.remove', { name: option.label })}
                      onClick={() => toggle(option.value)}
                    >
                      <Shape name="cross" />
                    </button>
                  )}
                </span>
              ))}
            <Combobox.EventsTarget>
              <input
                id={field.id}
                name={field.name}
                autoComplete="off"
                placeholder={chosen.length === 0 ? t('ui.typeToFind') : ''}
                value={typed}
                readOnly={Boolean(why)}
                aria-required={mustBeFilled(field, optional)}
                aria-invalid={field.problem ? true : undefined}
                aria-describedby={describedBy(field, why ?? hint, field.problem)}
                onClick={() => list.openDropdown()}
                onBlur={() => list.closeDropdown()}
                onKeyDown={press}
                onChange={(event) => {
                  setTyped(event.currentTarget.value)
                  list.openDropdown()
                  list.updateSelectedOptionIndex()
                }}
              />
            </Combobox.EventsTarget>
          </div>
        </Combobox.DropdownTarget>
        <PickOptions options={matching(options, typed)} typed={typed} label={props.label} chosen={chosen} />
      </Combobox>
    </FieldFrame>
  )
}
