import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { folderAssets } from '../../worker/homes/node/assets.ts'

/** A site whose builds can be exchanged, whose files can be missing, and whose cable can be pulled. */
export interface Switchable {
  readonly url: string
  folder: string
  /** Answers 404 for these paths. */
  missing: (path: string) => boolean
  isDown: boolean
  /** Answers everything with 502, as a proxy does before a dead server. */
  isBroken: boolean
  /** Paths asked for, in order. */
  readonly asked: string[]
  close(): Promise<void>
}

/** Serves a built folder as the Node home serves its static files. */
export async function serveSwitchable(folder: string): Promise<Switchable> {
  const site = { folder, missing: (_path: string) => false, isDown: false, isBroken: false, asked: [] as string[] }
  const server = createServer(async (request, response) => {
    if (site.isDown) return void request.socket.destroy()
    if (site.isBroken) return void response.writeHead(502).end()
    const path = new URL(request.url ?? '/', 'http://here').pathname
    site.asked.push(path)
    const answer = await folderAssets(site.folder).fetch(site.missing(path) ? '/no-such-page' : path)
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()))
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((closed) => server.close(() => closed()))
  }
  return Object.assign(site, { url: `http://127.0.0.1:${port}`, close })
}
