import { Link } from 'react-router'
import type { Twin } from '#domain/intake/contract.ts'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './Proposal.module.css'

/** That the same is tracked, or stands in another document, or was left out before; and the way there. */
export function TwinRemark({ twin }: { twin: Twin }) {
  const { t } = useWords()
  return (
    <p className={styles['remark']}>
      {t(`intake.twin.${twin.kind}`)}{' '}
      <Link to={twin.kind === 'tracked' ? paths.task(twin.id) : paths.intakeOf(twin.id)}>
        {twin.kind === 'tracked' ? twin.title : twin.where}
      </Link>
    </p>
  )
}
