import { useEffect } from 'react'
import { useParams } from 'react-router'
import { readMeeting } from '#domain/meeting/contract.ts'
import { useRead } from '#web/api.ts'
import { useLive } from '#web/api/live.ts'
import { paths } from '#web/paths.ts'
import { Waiting } from '#web/ui/Waiting.tsx'
import styles from './Presentation.module.css'
import { SlideFoot } from './SlideFoot.tsx'
import { SlideView } from './SlideView.tsx'
import { TitleSlide } from './TitleSlide.tsx'
import { useSlides } from './use-slides.tsx'
import { useTurning } from './use-turning.ts'

/** A meeting on the big screen, read from ten metres and kept live: arrows, space or buttons turn its slides. */
export function PresentationPage() {
  useLive()
  return (
    <div className={styles['screen']}>
      <Waiting lines={8}>
        <Presentation />
      </Waiting>
    </div>
  )
}

function Presentation() {
  const { id = '' } = useParams()
  const meeting = useRead(readMeeting, { params: { id } })
  const slides = useSlides(meeting)
  const count = slides.length + 1
  const { at, turn } = useTurning(count, paths.meeting(id))
  const slide = slides[at - 1]
  useEffect(() => {
    document.title = `${meeting.title} – Nhịp`
  }, [meeting.title])
  return (
    <>
      <main className={styles['slide']} aria-live="polite">
        {slide ? <SlideView slide={slide} /> : <TitleSlide meeting={meeting} />}
      </main>
      <SlideFoot at={at} count={count} turn={turn} leaveTo={paths.meeting(id)} />
    </>
  )
}
