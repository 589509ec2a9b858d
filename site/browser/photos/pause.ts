import { UploadFault } from './fault.ts'

/**
 * Waits; comes back early when the network returns or the page is looked at again (a phone stops timers in the
 * background). Without network it waits for the network alone.
 * @throws UploadFault stopped
 */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', wake)
      window.removeEventListener('pageshow', wake)
      document.removeEventListener('visibilitychange', wake)
      signal?.removeEventListener('abort', stop)
    }
    const wake = () => {
      if (navigator.onLine === false || document.visibilityState === 'hidden') return
      end()
      resolve()
    }
    const stop = () => {
      end()
      reject(new UploadFault('stopped'))
    }
    const timer = setTimeout(() => {
      // Offline: `online` wakes it. A hidden page may go on sending.
      if (navigator.onLine === false) return
      end()
      resolve()
    }, milliseconds)
    if (signal?.aborted) return stop()
    window.addEventListener('online', wake)
    window.addEventListener('pageshow', wake)
    document.addEventListener('visibilitychange', wake)
    signal?.addEventListener('abort', stop)
  })
}
