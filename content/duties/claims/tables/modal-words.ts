/** Must, may, encouraged, must not; `is` for a sentence without a word of force. */
export type Force = 'must' | 'may' | 'encouraged' | 'must-not' | 'is'

/** Words in which 要, 能, 可, 应, 得, 别 are no words of force, and questions (能不能) that assert nothing. */
export const modalCompounds =
  /要不要|能不能|可不可以|该不该|是否(?:应当|可以|必须)|重要|主要|需要|必要|要求|要素|要点|要件|要害|要紧|要是|要么|要闻|只要|首要|次要|纪要|概要|摘要|扼要|想要|快要|将要|人工智能|智能|职能|功能|可能|才能|性能|效能|技能|动能|产能|能力|能源|能量|能动|许可|认可|可疑|可靠|可行|可见|可惜|可观|可是|可避免|应急|供应|反应|相应|回应|适应|应用|对应|响应|效应|获得|取得|觉得|显得|懂得|记得|值得|得到|得知|得力|得当|心得|所得|难得|特别|区别|个别|分别|级别|类别|性别|识别|差别|辨别|别人|别的|别处|有权机关|有权力?的机关|必须品/g

export interface ModalWord {
  readonly force: Force
  readonly pattern: RegExp
}

/** In order: what stands first is taken out before the next is looked for. */
export const modalWords: readonly ModalWord[] = [
  { force: 'must', pattern: /不得不|不能不|非[^，。]{1,8}不可/g },
  {
    force: 'must-not',
    pattern: /不得|不可以|不能够|不能|不准|不许|不要|不可|不应当|不应该|不应|不该|禁止|严禁|切勿|勿|别(?=[^□])/g,
  },
  { force: 'must', pattern: /应当|应该|理应|必须|务必|务须|须|有义务|有责任/g },
  { force: 'must', pattern: /要|得(?=先|把|给|向|在|去|依法|及时|马上|按|做|配|建|加|报|设|负|管)/g },
  { force: 'must', pattern: /应(?=依法|及时|按|由|予|加|建|设|做)|该(?=负责|管|由)/g },
  { force: 'may', pattern: /可以|有权|能够|能|可(?=设|按|依|由|报|将|向|通过|委托|根据)/g },
  { force: 'encouraged', pattern: /鼓励和支持|鼓励|提倡|倡导|欢迎/g },
]

/** Weak words for must: over a clause that simply says what is done (由……给予处理), these may stand, 应当 may not. */
export const weakMust = /^(要|得|须)$/
