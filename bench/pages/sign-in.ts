import { signInToDemonstration } from '#domain/session/contract.ts'
import type { Sender } from '../measure/send.ts'
import type { Known } from './known.ts'
import type { Login } from './page.ts'

/** Enters as an account of the set; returns its cookie. */
export async function signIn(sender: Sender, { accounts }: Known, login: Login): Promise<string> {
  const answer = await sender.send({
    method: signInToDemonstration.method,
    path: `/api/v1${signInToDemonstration.path}`,
    headers: { 'content-type': 'application/json', 'x-nhip-csrf': '1' },
    body: JSON.stringify({ accountId: accounts.get(login) }),
  })
  const cookie = answer.cookies[0]?.split(';')[0]
  if (!cookie) throw new Error(`${login} could not sign in: ${answer.status} ${answer.text}`)
  return cookie
}
