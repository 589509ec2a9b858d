/**
 * Milliseconds of CPU that this process has used, its cryptography included: unlike the clock on the wall, other work of
 * the machine adds nothing.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
