/** Turns of phrase by which a law shows what a sentence is about. Matched against text folded with `foldMarks`. */

/** Ends the words before a term that is being defined. */
export const BEFORE_DEFINITION = /(?:以下简称|以下称|所称)$/
/** Begins the words after a term that is itself the business of the sentence, not a part of a longer name. */
export const AFTER_BUSINESS = /^(?:工作|活动|机制|制度|体制|体系|建设)/
/** Ends the words before the beginning of a sentence or of a numbered item, with or without its opening word. */
export const BEFORE_SENTENCE = /(?:^|[。;:]|\([一二三四五六七八九十]\))(?:对|每一|各级|本条例)?$/
/** Separates the words that a person typed one by one. */
export const BETWEEN_WORDS = /[\s,、;。?!|/+]+/
/** Parts our own headings into the words that they name. */
export const BETWEEN_PARTS = /[与和、的：，]/
/** Stands between several words of the law that one word of a person is taken for. */
export const LISTED = '、'
/** Single signs of grammar, which need not be found. */
export const PARTICLE = /^[的了和与及之在是有被把让给我你他她它们个这那都就也要会很到去来]$/
/** Words of asking, which say nothing about the matter: left out when a whole sentence is compared with the law. */
export const ASKING =
  /请问|发现|要不要|用不用|该不该|需不需要|是什么意思|啥意思|谁来负责|谁负责|由谁|有人|归谁管|谁来管|谁管|犯法|我想问|我想|我要|怎么办|怎么样|怎么|怎样|如何|为什么|什么|哪里|哪儿|哪个|哪些|多少|几多|有没有|是不是|能不能|可不可以|可以|应该|归谁管|该谁管|谁管|归谁|谁|的|了|吗|呢|吧|啊|呀/g
