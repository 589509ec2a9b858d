import { describe, expect, it } from 'vitest'
import { PhotoFault } from '../../../site/browser/photos/fault.ts'
import { cleanJpeg } from '../../../site/browser/photos/jpeg.ts'
import { cleanPng } from '../../../site/browser/photos/png.ts'
import { readHeader } from '../../../site/browser/photos/prepare.ts'
import { cpuMs } from '../../support/cpu.ts'
import { fieldsOf } from './fields.ts'
import { refused, taken } from './fixtures.ts'
import { makeExif, xmp } from './make/exif.ts'
import { app1, app1Xmp, app2Icc, app13, comment, makeJpeg } from './make/jpeg.ts'
import { quarters } from './make/picture.ts'
import { chunk, makePng } from './make/png.ts'

const upright = quarters(64, 48)
const changes = 4000

describe('the header of a picture, before it is decoded', () => {
  it('is read without a fault of our own, whatever stands in the file', () => {
    const files = [...taken, ...refused].filter(({ bytes }) => bytes.length < 20_000)
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    let read = 0
    for (let round = 0; round < changes; round++) {
      const bytes = Uint8Array.from(files[round % files.length]?.bytes ?? [])
      for (let hit = 0; hit < 4 && bytes.length > 0; hit++) bytes[next(Math.min(bytes.length, 400))] = next(256)
      try {
        const { header } = readHeader(bytes.slice(0, 1 + next(bytes.length + 1)))
        expect(header.orientation).toBeGreaterThanOrEqual(1)
        expect(header.orientation).toBeLessThanOrEqual(8)
        read++
      } catch (error) {
        expect(error).toBeInstanceOf(PhotoFault)
      }
    }
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(changes)
  })

  it('hands no EXIF to the decoder, which would turn the picture a second time', () => {
    for (const { name, bytes } of taken) {
      const { header } = readHeader(Uint8Array.from(bytes))
      expect(Buffer.concat(header.pieces).includes('Exif\0\0'), name).toBe(false)
    }
  })

  it('of a bomb is refused before anything is decoded, in less than 50 ms', () => {
    for (const { name, bytes, reason } of refused.filter((one) => one.reason === 'huge')) {
      const copy = Uint8Array.from(bytes)
      const began = cpuMs()
      expect(() => readHeader(copy), name).toThrow(`photo: ${reason}`)
      expect(cpuMs() - began).toBeLessThan(50)
    }
  })
})

describe('what an encoder writes of its own accord', () => {
  it('is taken out of a JPEG: Safari writes EXIF, others a profile', () => {
    const bytes = makeJpeg(upright, { extra: [app1(makeExif(1)), app1Xmp, app2Icc, app13, comment] })
    expect(fieldsOf('image/jpeg', bytes)).not.toEqual([])
    const clean = Buffer.concat(cleanJpeg(Uint8Array.from(Buffer.concat([bytes, Buffer.from('behind the end')]))))
    expect(clean.equals(makeJpeg(upright))).toBe(true)
  })

  it('is taken out of a PNG', () => {
    const extra = ['eXIf', 'iTXt', 'tEXt', 'zTXt', 'iCCP', 'tIME', 'prVt'].map((name) => chunk(name, xmp))
    const clean = Buffer.concat(cleanPng(Uint8Array.from(makePng(upright, { extra }))))
    expect(clean.equals(makePng(upright))).toBe(true)
  })
})
