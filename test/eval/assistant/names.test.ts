import { describe, expect, it } from 'vitest'
import { foldName, isSameBody, scoreBodies } from './names.ts'

describe('names of bodies', () => {
  it('lose level prefix, ending, spaces and punctuation, but never all of themselves', () => {
    expect(foldName('县级以上人民政府公安机关')).toBe('公安')
    expect(foldName('县级以上 人民政府教育主管部门')).toBe('教育')
    expect(foldName('公安、城市管理、市场监督管理等部门')).toBe('公安城市管理市场监督管理等')
    expect(foldName('县级以上人民政府')).toBe('人民政府')
    expect(foldName('各级人民政府')).toBe('人民政府')
    expect(foldName('部门')).toBe('部门')
    expect(foldName('')).toBe('')
  })

  it('are the same when equal or one inside the other', () => {
    expect(isSameBody('公安机关', '县级以上人民政府公安机关')).toBe(true)
    expect(isSameBody('通信管理部门', '金融监管、通信管理等部门')).toBe(true)
    expect(isSameBody('居民委员会', '村民委员会、居民委员会')).toBe(true)
    expect(isSameBody('各级人民政府', '县级以上人民政府')).toBe(true)
    expect(isSameBody('司法行政部门', '公安机关')).toBe(false)
    expect(isSameBody('', '公安机关')).toBe(false)
  })

  it('know a government as a member of its group, not as each of its departments', () => {
    expect(isSameBody('各级人民政府', '各级人民政府及相关部门')).toBe(true)
    expect(isSameBody('县级以上人民政府', '县级以上人民政府公安机关')).toBe(false)
  })
})

describe('scoreBodies', () => {
  it('counts precision over what is named with the alternatives, recall over what is wanted alone', () => {
    expect(scoreBodies(['公安机关', '相关部门'], ['公安机关'], ['相关部门'])).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
    })
    expect(scoreBodies(['相关部门'], ['公安机关'], ['相关部门'])).toEqual({ precision: 1, recall: 0, f1: 0 })
    expect(scoreBodies(['公安机关', '妇联'], ['公安机关'], [])).toMatchObject({ precision: 0.5, recall: 1 })
    expect(scoreBodies([], ['公安机关'], [])).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})
