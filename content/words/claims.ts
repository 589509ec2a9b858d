/** Why a sentence fails the claim checker: the keys are the reasons in content/duties/claims/types.ts. */
export const claims = {
  'body-absent': '这句话提到的单位，所依据的条款没有写。',
  'body-everyday': '这是平时的叫法，条款里用的是另一个名称。',
  'body-unnamed': '条例全文没有写这个单位。',
  'number-absent': '这个数字，所依据的条款没有写。',
  'date-absent': '这个日期，所依据的条款没有写。',
  'law-absent': '这部法规的名称，所依据的条款没有写。',
  'article-not-cited': '提到的条、款、项不在所依据的条款之内。',
  'modality-differs': '应当、可以、鼓励、不得，与条款的用词不一致。',
  'modality-dropped': '条款写的是“可以”或者“不得”，这句话漏掉了。',
  'negation-added': '条款没有否定，这句话否定了。',
  'negation-dropped': '条款有否定，这句话漏掉了。',
  'quote-differs': '引号里的话与条文不是一字不差。',
  'word-absent': '这个词有后果、金钱、期限或者保密的意思，所依据的条款没有写。',
  'not-silent': '说条例没有写，但是条文里有。',
  uncited: '这句话没有依据的条款。',
} as const
