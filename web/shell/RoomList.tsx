import { NavLink } from 'react-router'
import { paths } from '#web/paths.ts'
import { type Room, rooms } from '#web/routes.tsx'
import { useWords } from '#web/words/language.tsx'
import { ReminderMark } from './ReminderMark.tsx'
import styles from './RoomList.module.css'

/** The rooms of the house, those of work first. */
export function RoomList({ onGo }: { onGo?: () => void }) {
  const { t } = useWords()
  const work = rooms.filter((room) => (room.group ?? 1) === 1)
  const house = rooms.filter((room) => room.group === 2)
  return (
    <nav aria-label={t('shell.rooms')} className={styles['rooms']}>
      {work.length > 0 && <RoomGroup rooms={work} onGo={onGo} />}
      {house.length > 0 && <RoomGroup rooms={house} onGo={onGo} />}
    </nav>
  )
}

function RoomGroup({ rooms, onGo }: { rooms: readonly Room[]; onGo: (() => void) | undefined }) {
  const { t } = useWords()
  return (
    <ul>
      {rooms.map((room) => (
        <li key={room.path}>
          <NavLink to={room.path} {...(onGo ? { onClick: onGo } : {})}>
            {t(room.room)}
            {room.path === paths.mine && <ReminderMark />}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
