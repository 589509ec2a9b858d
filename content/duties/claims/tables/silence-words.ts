const negated = '(?:并没有?|并未|均未|都未|没有?|未|不曾)(?:具体|直接|明确|单独|专门|另外|再|这样)*'

/**
 * A clause that says what the law leaves out: 「条例没有写罚款」「本条例未规定期限」「这一款没有点名」. Group 1 is the thing.
 * Verbs that bodies use as well (明确, 要求, 指定) tell of silence only after the law's own name.
 */
export const silenceClause = new RegExp(
  `${negated}(?:写明|写到|写出|写|规定|说明|说到|说|提到|提及|点名|点到|载明|列明|列出|作出规定|作规定)(.*)$`,
)
const theLaw =
  '(?:条例|条文|全文|法规|这一?[条款项]|第[0-9一二三四五六七八九十]+[条款]|这里)(?:本身|里面|里|中|上|正文)?(?:也|都|均)?'
export const silenceOfLaw = new RegExp(
  `${theLaw}(?:${negated}(?:明确|指定|要求|授权|涉及|出现|给出)|(?:并)?没有?(?:有|提|列)?)(.*)$`,
)

/** Contrasts that assert nothing about a provision: 「不是这样」. */
export const plainContrast =
  /^(?:但|不过|而)?(?:并)?不是这样(?:的)?(?:规定的)?$|^(?:这|那)?(?:条例里)?没有这(?:一|个)?(?:条|回事|规定|说法)$/

/** Whose silence it is: the whole law, or only what is cited. */
export const wholeLaw = /(?:本|这部|这个|整部|《[^》]*》)?条例(?!第)|全文|63条|六十三条(?!第)/
export const cited = /这一?[条款项]|本[条款]|该[条款]|第[0-9一二三四五六七八九十]+[条款]|上述|前述|上面|这里/

/** 「条例没有写由谁牵头」 speaks of the matter at hand, not of every lead in the law. */
export const asksWho = /谁|哪个|哪些/

/** Words of a question or a connection, which name nothing: 由谁牵头 asks for 牵头. */
export const emptyWords =
  /到底|究竟|具体|是否|能否|可否|什么样?|哪些|哪个|哪一个|哪里|由谁|归谁|谁来?|怎么样?|如何|多少|多久|几天|多长时间|任何|有关|关于|这些|这类|这种|这个|三个字|两个字|四个字|的规定|的内容|规定|内容|字样|一词|问题|等$|[它会要可应]以?$|吗$|呢$|的$|过$/g
/** Where a list of things is cut. */
export const listSigns = /[、，,]|以及|或者|和(?!解)|或|及(?!时)|与|也(?:没有?|未)写?/
