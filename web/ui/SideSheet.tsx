import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#web/words/language.tsx'
import styles from './Dialog.module.css'

/** A sheet at the side of the page: the menu of a phone, the origin of a figure. */
export function SideSheet(props: { open: boolean; onClose: () => void; title: string; children: ReactNode }) {
  const { t } = useWords()
  return (
    <Drawer
      opened={props.open}
      onClose={props.onClose}
      title={props.title}
      position="right"
      size={420}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      classNames={{
        content: styles['content'] ?? '',
        header: styles['header'] ?? '',
        title: styles['title'] ?? '',
        body: styles['body'] ?? '',
        close: styles['close'] ?? '',
        overlay: styles['overlay'] ?? '',
      }}
    >
      {props.children}
    </Drawer>
  )
}
