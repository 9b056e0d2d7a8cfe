import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import { matching } from './form/matching.ts'
import { describedBy, mustBeFilled, textOf } from './form/field-binding.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { listSettings, PickOptions } from './PickOptions.tsx'
import styles from './Field.module.css'
import type { PickProps } from './PickField.tsx'

/** The field with its list. */
export function DrawnPickField(props: PickProps) {
  const { t } = useWords()
  const { field, hint, optional, why, options } = props
  const [typed, setTyped] = useState<string | null>(null)
  const list = useCombobox({ onDropdownClose: () => setTyped(null) })
  const chosen = options.find((option) => option.value === textOf(field.value))
  const choose = (value: string) => {
    field.set(value)
    setTyped(null)
    list.closeDropdown()
  }
  const open = () => {
    if (!why) list.openDropdown()
  }
  return (
    <FieldFrame {...props}>
      <Combobox {...listSettings} store={list} onOptionSubmit={choose}>
        <Combobox.Target>
          <input
            id={field.id}
            name={field.name}
            autoComplete="off"
            placeholder={t('ui.typeToFind')}
            className={`${styles['control']} ${styles['select']}`}
            value={typed ?? chosen?.label ?? ''}
            readOnly={Boolean(why)}
            aria-required={mustBeFilled(field, optional)}
            aria-invalid={field.problem ? true : undefined}
            aria-describedby={describedBy(field, why ?? hint, field.problem)}
            onFocus={(event) => event.currentTarget.select()}
            onClick={open}
            onBlur={() => list.closeDropdown()}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              if (event.currentTarget.value === '') field.set('')
              open()
              list.updateSelectedOptionIndex()
            }}
          />
        </Combobox.Target>
        <PickOptions options={matching(options, typed)} typed={typed ?? ''} label={props.label} />
      </Combobox>
    </FieldFrame>
  )
}
