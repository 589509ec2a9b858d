import type { Assets } from '../../home.ts'

/** The static assets binding. */
export interface AssetsBinding {
  fetch(request: Request): Promise<Response>
}

/** Any host will do: the binding answers by path. */
const anyHost = 'https://assets.invalid'

export function bindingAssets(binding: AssetsBinding): Assets {
  return {
    fetch: async (path, headers = new Headers()) => {
      const response = await binding.fetch(new Request(anyHost + path, { headers }))
      // A fetched response has immutable headers; guard adds its own.
      return new Response(response.body, response)
    },
  }
}
