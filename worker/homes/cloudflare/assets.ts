import type { Assets } from '../../home.ts'

/** The static assets binding. */
export interface AssetsBinding {
  fetch(request: Request): Promise<Response>
}

/** All that a file's answer depends on. A length, an upgrade or an encoding sent along would speak of a body that is not. */
const passedOn = ['If-None-Match', 'If-Modified-Since'] as const

/** Any host will do: the binding answers by path. */
const anyHost = 'https://assets.invalid'

export function bindingAssets(binding: AssetsBinding): Assets {
  return {
    fetch: async (path, sent) => {
      const headers = new Headers()
      for (const name of passedOn) {
        const value = sent?.get(name)
        if (value) headers.set(name, value)
      }
      const response = await binding.fetch(new Request(anyHost + path, { headers }))
      // A fetched response has immutable headers; guard adds its own.
      return new Response(response.body, response)
    },
  }
}
