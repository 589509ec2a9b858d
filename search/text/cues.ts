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
/** What a sentence about duties says in any case: it weighs little when it is compared with the law. */
export const WEAK =
  /^(?:职责|责任|义务|任务|规定|条例|要求|工作|部门|负责|方面|平安|安建|建设|应当|有关|相关|单位|开展|进行|组织|加强|管理)$/
/** Papers, charges and moneys: a short term that ends so is another thing than what its first half names. */
export const OTHER_THING = /^\p{Script=Han}{2}[证费金票税卡]$/u
/** An article number somewhere in a sentence. */
export const NUMBER_WITHIN =
  /第[^第条條款项項]{1,5}[条條](?:\s*第[^第条條款项項]{1,4}款)?(?:\s*第[^第条條款项項]{1,4}[项項])?/
/** Words of asking, which say nothing about the matter: left out when a whole sentence is compared with the law. */
export const ASKING =
  /请问|发现|何谓|什么叫|啥叫|么里叫|叫什么|是哪几条|哪几条|哪一条|要不要|用不用|该不该|需不需要|是什么意思|指的是什么|指的是|指什么|是指|啥意思|谁来负责|谁负责|由谁|有人|归谁管|谁来管|谁管|犯法|我想问|我想|我要|怎么办|么里|怎么样|怎么|怎样|如何|为什么|什么|哪里|哪儿|哪个|哪些|多少|几多|有没有|是不是|能不能|可不可以|可以|应该|归谁管|该谁管|谁管|归谁|谁|的|了|吗|呢|吧|啊|呀|咯|啥/g
