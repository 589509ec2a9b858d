/** Words in which 不, 未, 无, 非 or 没 deny nothing, and questions (是不是). */
export const neutralCompounds =
  /是不是|要不要|能不能|会不会|该不该|对不对|有没有|可不可以|不得不|不能不|不断|不同|不仅|不但|不光|不只|不管|不论|不良|不少|不妨|不久|不过|不动产|不可避免|差不多|无论|无障碍|无线|未成年|未来|非法|非传统|非银行|非现场|非机动|非常|除非|莫非|没收|特别|区别|个别|分别|级别|类别|性别|识别|差别|辨别|别人|别的|别处|否决|是否|禁毒|禁寄|违禁|拒收/g

/** Words that deny what follows them. */
export const negations =
  /拒不|拒绝|不得|不可以|不能够|不能|不准|不许|不要|不可|不应当|不应该|不应|不该|不会|不用|不必|不是|不再|不让|不肯|不愿意?|不|没有|没|尚未|未|毫无|并无|无|并非|非|禁止|严禁|切勿|勿|别/g

/** Small words between a negation and what it denies. */
export const betweenWords = /^(?:依法|及时|按规定|按照规定|按时|采取|是|有|再|得|去|会|能|把|被|给|对)+/

/**
 * Plain sentences that deny where the law affirms: 不拖 for 及时, 不让孩子学坏 for 预防. Left what the claim says
 * (from the negation on), right what the cited words must hold.
 */
const plainDenials: readonly { readonly said: RegExp; readonly law: RegExp }[] = [
  { said: /^不(?:能|要|许|得|可以|准)?(?:再)?(?:拖|耽误|推诿|推给|推来|等下去|压着)/, law: /及时|立即|快速/ },
  {
    said: /^(?:不|别|没)(?:要|能|许|准|再|会)?(?:让|发生|出事|出现|出问题|出乱|受骗|受害|受伤|受欺|上当|被|流到|流入|学坏|走偏|扩大|闹大)/,
    law: /预防|防止|防范|防护|消除|避免|减少|保护|保障|安全|维护|化解/,
  },
  { said: /^不(?:能|要|得|许)?(?:泄|漏出)/, law: /泄密|窃密|安全/ },
  { said: /^(?:没有?|未能?)(?:做好|做到|尽到|落实好)/, law: /突出问题|不力|未依法履行|拒不/ },
  { said: /^不(?:能|要|去|做|干)*(?:违法|犯法|犯罪)/, law: /遵纪守法|预防犯罪|违法犯罪/ },
  { said: /^不(?:能|要|得)?(?:只|光)(?:管|看|顾|靠)/, law: /统筹|综合|结合|同谋划/ },
]

/** Whether a denial (from its first sign on) is plain speech for what the cited words affirm. */
export function isPlainDenial(said: string, law: string): boolean {
  return plainDenials.some((denial) => denial.said.test(said) && denial.law.test(law))
}
