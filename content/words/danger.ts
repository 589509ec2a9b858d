/** Danger now: whom to ring and what we say. Not from the regulation, and shown apart from it. */
export const danger = {
  label: '正在发生危险，先打电话',
  source: '电话号码是便民信息，不是条例的内容，以官方公布为准。',
  kinds: {
    fire: '着火了，马上离开，打119。别坐电梯，别回去拿东西。',
    leak: '先离开，别开灯、别点火、别在屋里打电话；到外面打119。',
    rescue: '有人被困或者落水，马上打119。有人受伤，再打120。',
    'self-harm':
      '请马上打120或者110，把地方说清楚。身边有人的话，请一直陪着，先别争道理。想说话，也可以先打给一个您信得过的人。',
    violence: '先躲到安全的地方，马上打110。有人受伤，再打120。',
    traffic: '出了交通事故，打122；有人受伤，先打120。人先离开车道。',
    medical: '马上打120，照接线员说的做，守着病人等车来。',
    crime: '先保证自己安全，马上打110。不方便说话，也可以先躲好再打。',
    missing: '马上打110报人走失，不用等24小时。说清最后见到的时间、地方和衣着。',
    fraud: '马上打110，请警察帮着止付，越快越好；同时打您的银行。别再转钱，别再给验证码。',
  },
  after: '这里不能派人，也没有人在看。请现在就打电话。',
  rest: '事情稳住以后，可以再回来问归谁管。',
} as const

/** Whom to ring, most urgent first. */
export const dangerNumbers = {
  fire: ['119', '120'],
  leak: ['119', '120'],
  rescue: ['119', '120'],
  'self-harm': ['120', '110'],
  violence: ['110', '120'],
  traffic: ['122', '120'],
  medical: ['120'],
  crime: ['110'],
  missing: ['110'],
  fraud: ['110'],
} as const
