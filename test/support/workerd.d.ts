/** What tests use of workerd's own modules; the full types would bring a second set of DOM globals. */
declare module 'cloudflare:workers' {
  export const env: Readonly<Record<string, unknown>>
}
declare module 'cloudflare:test' {
  export function reset(): Promise<void>
  export function applyD1Migrations(database: never, migrations: never): Promise<void>
}
