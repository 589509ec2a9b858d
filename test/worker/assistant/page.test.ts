import { describe, expect, it } from 'vitest'
import { openHome } from '#home'

const home = await openHome()

/** Mustache writes slashes as references, which browsers read as slashes. */
const slashes = (html: string) => html.replaceAll('&#x2F;', '/')

async function submit(fields: Record<string, string | readonly string[]>) {
  const response = await home.submit('/ask/', fields)
  return { status: response.status, html: slashes(await response.text()), headers: response.headers }
}

describe('/ask/', () => {
  it('shows an empty form with examples that send themselves, and no unfilled mark', async () => {
    const response = await home.request('/ask/?q=不会读这里')
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('<form')
    expect(html).toMatch(/<button[^>]+name="q"[^>]+value="[^"]*网格员/)
    expect(html).not.toContain('fill:')
    expect(html).not.toContain('不会读这里')
  })

  it('answers with who is responsible and the exact words, kept by the browser alone for the way back', async () => {
    const { status, html, headers } = await submit({ q: '志愿者被人跟踪骚扰谁来管' })
    expect(status).toBe(200)
    expect(headers.get('Cache-Control')).toBe('private, no-cache')
    expect(html).toContain('志愿者被人跟踪骚扰谁来管')
    expect(html).toContain('滋事骚扰、跟踪尾随、攻击辱骂、财产损失的，公安机关应当依法处理')
    expect(html).toContain('href="/regulation/54/#p3"')
    expect(html).toContain('本助手未使用生成式模型')
    expect(html).not.toContain('fill:')
  })

  it('shows the numbers first in an emergency', async () => {
    const { html } = await submit({ q: '我家着火了' })
    const main = html.slice(html.indexOf('<main'))
    expect(main.indexOf('href="tel:119"')).toBeGreaterThan(0)
    expect(main.indexOf('href="tel:119"')).toBeLessThan(main.indexOf('我家着火了'))
    expect(main).not.toContain('<blockquote')
  })

  it('says beside the box what is wrong, and loses nothing that was typed', async () => {
    const empty = await submit({ q: '  ' })
    expect(empty.status).toBe(400)
    expect(empty.html).toContain('请写下您想问的事。')
    expect(empty.html).toMatch(/<title>错误：/)
    expect(empty.html).toContain('href="#q"')
    const long = `小区${'问'.repeat(499)}`
    const tooLong = await submit({ q: long })
    expect(tooLong.status).toBe(413)
    expect(tooLong.html).toContain(long)
    expect((await submit({})).status).toBe(400)
  })

  it('shows markup and marks in a question as the letters that they are', async () => {
    for (const q of ['<script>alert(1)</script>网格员', '<!--fill:text-->网格员', '</textarea><b>网格员']) {
      const { html } = await submit({ q })
      expect(html).not.toContain(q)
      expect(html).not.toContain('<b>网格员')
    }
  })

  it('takes a follow-up from the page, and refuses a question that comes twice', async () => {
    expect((await submit({ q: '第二款呢', c: ['a54.p3'] })).html).toContain('href="/regulation/54/#p2"')
    expect((await submit({ q: ['一', '二'] })).status).toBe(400)
    expect((await home.request('/ask/', { method: 'PUT' })).status).toBe(405)
  })
})
