import { useEffect } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { readMeeting } from '#domain/meeting/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Presentation.module.css'
import { SlideView } from './SlideView.tsx'
import { useSlides } from './use-slides.tsx'

/** The meeting on the big screen, read from ten metres; arrows turn its slides. */
export function PresentationPage() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { organization } = useSession()
  const meeting = useRead(readMeeting, { params: { id } })
  const slides = useSlides(meeting)
  const { at, turn } = useTurning(slides.length, paths.meeting(id))
  const slide = slides[at]
  useEffect(() => {
    document.title = `${meeting.title} – Nhịp`
  }, [meeting.title])
  return (
    <main className={styles['screen']}>
      {slide ? (
        <SlideView slide={slide} />
      ) : (
        <header className={styles['head']}>
          <h1>{meeting.title}</h1>
          <p>{t('meeting.noOpenConclusions')}</p>
        </header>
      )}
      <footer className={styles['foot']}>
        <span>
          {organization.isDemonstration && <b>{t('shell.demonstration')} </b>}
          {organization.name}
        </span>
        <span className="row" data-screen-only>
          {t('meeting.slide.of', { number: Math.min(at + 1, slides.length), total: slides.length })}
          <Button small onClick={() => turn(-1)}>
            {t('meeting.slide.back')}
          </Button>
          <Button small onClick={() => turn(1)}>
            {t('meeting.slide.on')}
          </Button>
          <Link to={paths.meeting(id)}>{t('meeting.slide.leave')}</Link>
        </span>
      </footer>
    </main>
  )
}

const steps: Record<string, 1 | -1> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
}

/** Which slide is shown, kept in the address; arrows turn, Escape leaves. */
function useTurning(count: number, leaveTo: string) {
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()
  const asked = Number(params.get('slide') ?? 1) - 1
  const at = Math.min(Math.max(Number.isInteger(asked) ? asked : 0, 0), Math.max(count - 1, 0))
  const turn = (by: 1 | -1) => {
    const next = Math.min(Math.max(at + by, 0), Math.max(count - 1, 0))
    setParams({ slide: String(next + 1) }, { replace: true })
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = steps[event.key]
      const isButton = event.target instanceof HTMLButtonElement && event.key === ' '
      if (event.key === 'Escape') void navigate(leaveTo)
      if (!step || isButton) return
      event.preventDefault()
      turn(step)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
  return { at, turn }
}
