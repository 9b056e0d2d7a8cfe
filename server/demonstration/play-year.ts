import { calendarDate } from '#domain/calendar/date.ts'
import { calendarScene } from './calendar-scene.ts'
import { chargeScene } from './charge-scenes.ts'
import { communicationScenes } from './communication-scenes.ts'
import { documentScenes } from './document-scenes.ts'
import { foundProvince } from './found-province.ts'
import { meetingScenes } from './meeting-scenes.ts'
import { planScenes } from './plan-scenes.ts'
import { projectScenes } from './project-scenes.ts'
import { reportScenes } from './report-scenes.ts'
import { settingScene } from './setting-scene.ts'
import { playScenes } from './scene.ts'
import { voiceScenes } from './voice-scenes.ts'
import { workScenes } from './work-scenes.ts'
import type { Stage } from './stage.ts'

/** The year 2023 of the demonstration, from its founding to the morning of 5 October. */
export async function playYear(stage: Stage): Promise<void> {
  await foundProvince(stage)
  await playScenes(stage, [
    calendarScene,
    settingScene,
    ...documentScenes(),
    ...planScenes(),
    ...workScenes(),
    ...voiceScenes(),
    ...communicationScenes(),
    ...projectScenes(),
    chargeScene,
    ...meetingScenes(),
    ...reportScenes(),
  ])
  stage.move(calendarDate('2023-10-05'))
}
