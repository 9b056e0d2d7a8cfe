import * as contract from '#domain/session/contract.ts'
import { bindSession } from '#server/http/bind-session.ts'
import { bindCommand } from '#server/http/binding.ts'
import { changePassword } from './change-password.ts'
import { chooseLanguage } from './choose-language.ts'
import { describeSession } from './describe-session.ts'
import { listDoors } from './list-doors.ts'
import { moveDemonstrationClock } from './move-demonstration-clock.ts'
import { signIn, signInToDemonstration } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export const sessionRoutes = [
  bindSession(contract.readSession, async (_input, visitor) => ({
    response: await (visitor.signedIn ? describeSession(visitor.signedIn) : listDoors(visitor)),
  })),
  bindSession(contract.signIn, signIn),
  bindSession(contract.signInToDemonstration, signInToDemonstration),
  bindSession(contract.signOut, signOut),
  bindCommand(contract.chooseLanguage, chooseLanguage),
  bindCommand(contract.changePassword, changePassword),
  bindCommand(contract.moveDemonstrationClock, moveDemonstrationClock),
]
