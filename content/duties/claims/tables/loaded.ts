/**
 * Words that promise or threaten: punishments, money, deadlines, secrecy. People expect them of a law, this one hardly
 * has any. Each must stand in the cited text, or one of the words that it plainly renders must.
 */
export const loadedWords: readonly { readonly said: RegExp; readonly law?: RegExp }[] = [
  { said: /罚款|罚金|罚钱|罚单|赔偿金|滞纳金|违约金/g },
  { said: /处罚|惩罚|受罚/g, law: /惩处|惩治|给予处理|追究|督导和追究/ },
  { said: /拘留|逮捕|判刑|坐牢|有期徒刑|徒刑|死刑|刑拘/g },
  { said: /刑事责任/g },
  { said: /吊销|没收|查封|停业|关停|列入黑名单|拉黑/g },
  { said: /匿名|实名举报|保密|个人信息|不公开/g },
  { said: /期限|时限|限期|工作日|小时内|当天|次日/g, law: /限期/ },
  { said: /奖金|奖励金|补贴|津贴|补助|工资|报酬|薪酬|免费|收费/g },
  { said: /立案|起诉|上诉|行政复议|行政诉讼/g },
  { said: /电话号码|联系电话|举报电话|报警电话|电话[是：:0-9一二三四五六七八九]|网址|邮箱|邮编|微信号/g },
  { said: /赔偿|补偿|索赔/g },
  { said: /开除|撤职|降级|记过|处分/g, law: /免职|责令辞职|引咎辞职|依法给予处理/ },
]
