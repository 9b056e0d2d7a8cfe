import type { Config } from './config.ts'

/** Where this server answers, as it is typed into a browser; an IPv6 address stands in brackets. */
export const addressOf = ({ host, port }: Pick<Config, 'host' | 'port'>): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`
