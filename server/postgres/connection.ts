/** Where a database is and as whom to enter; handed to `pg` as it is. */
export type Connection = { host: string; port: number; user: string; password: string; database: string }

/** The two ways into the one database: the owner changes its structure, the app role does the daily work. */
export type Databases = { owner: Connection; app: Connection }
