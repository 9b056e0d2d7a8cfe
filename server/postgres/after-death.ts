import { spawn } from 'node:child_process'

/**
 * Runs a shell script once this process is gone, however it went (even kill -9): a small shell waits at the other
 * end of a pipe that only the end of this process closes. Answers how to call it off.
 */
export function afterDeath(script: string, parameters: string[]): () => void {
  const shell = spawn('sh', ['-c', `cat >/dev/null; ${script}`, 'sh', ...parameters], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  })
  shell.on('error', () => {})
  shell.unref()
  if (shell.stdin && 'unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref()
  // Never written to: its closing is the whole message.
  return () => void shell.kill('SIGKILL')
}
