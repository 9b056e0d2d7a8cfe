import { once } from 'node:events'
import { createServer } from 'node:net'
import { StartFailure } from '#server/postgres/failure.ts'

/** Throws StartFailure when the server could not listen there; asked before anything else is started. */
export async function refuseTakenPort({ host, port }: { host: string; port: number }): Promise<void> {
  const server = createServer()
  try {
    server.listen({ host, port, exclusive: true })
    await once(server, 'listening')
  } catch (error) {
    throw explain(error, host, port)
  } finally {
    server.close()
  }
}

function explain(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new StartFailure({
      vi: `Cổng ${port} đang được dùng. Hãy dừng chương trình đang dùng nó, hoặc đặt NHIP_PORT, ví dụ: NHIP_PORT=8081 npm start`,
      en: `Port ${port} is in use. Stop the program that uses it, or set NHIP_PORT, for example: NHIP_PORT=8081 npm start`,
    })
  }
  if (code === 'EACCES') {
    return new StartFailure({
      vi: `Tài khoản này không được phép mở cổng ${port}. Hãy đặt NHIP_PORT từ 1024 trở lên.`,
      en: `This account may not open port ${port}. Set NHIP_PORT to 1024 or above.`,
    })
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartFailure({
      vi: `Máy này không có địa chỉ ${host}. Hãy sửa NHIP_HOST.`,
      en: `This machine has no address ${host}. Mend NHIP_HOST.`,
    })
  }
  return error
}
