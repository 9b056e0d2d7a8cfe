import { useState } from 'react'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { Kbd } from '#web/ui/Kbd.tsx'
import { useWords } from '#web/words/language.tsx'
import { useOfferedActions } from './actions.ts'
import styles from './KeysDialog.module.css'
import { areSingleKeysOn, chooseSingleKeys } from './shell-keys.ts'

/** Every key, those of the page too, and the switch that turns the plain letters off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const actions = useOfferedActions()
  const [on, setOn] = useState(areSingleKeysOn)
  const turn = (value: unknown) => {
    chooseSingleKeys(value === true)
    setOn(value === true)
  }
  const keys: readonly (readonly [string, string])[] = [
    ['Ctrl K', t('shell.keyFind')],
    ['?', t('shell.keyKeys')],
    ['↓ ↑', t('shell.keyNext')],
    ['Enter', t('shell.keyOpen')],
    ['Esc', t('shell.keyClose')],
    ['G 1…9', t('shell.keyRoom')],
    ...actions.flatMap((action) => (action.key ? [[action.key.toUpperCase(), action.title] as const] : [])),
  ]
  return (
    <Dialog open onClose={onClose} title={t('shell.keys')} width="narrow">
      <dl className={styles['keys']}>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <CheckboxField
        field={bind('single-keys', on, turn)}
        label={t('shell.singleKeys')}
        hint={t('shell.singleKeysHint')}
      />
    </Dialog>
  )
}
