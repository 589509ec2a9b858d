/** The first return with a code that somebody of staff has printed or read out. */
export const exchange = {
  title: '先换成只有您知道的码',
  lead: '您手里的码是工作人员代您登记时印的、念的，别人也见过。换好以后旧码作废，谁拿着都没有用；编号的前五位不变。',
  label: '您的新回执码',
  keep: '还没有换。先把新码抄下来，或者拍照存好，再输入最后一组。',
  last: '新码的最后一组',
  lastHint: '四个字母或数字，大小写都行。输对了，就说明您记下了',
  lastWrong: '和新码的最后一组不一样，请再看一眼。现在还没有换，旧码还能用。',
  closed: '新码没有做出来。现在还没有换，请重新输入旧码再来一次。',
  yes: '记好了，换成新码',
  no: '先不换',
  done: '已经换成新码，请收好。旧码作废，那张纸可以撕掉。',
  lost: '没有连上时，请再按一次，不会换两回。万一新码打不开，就是没有换成：用旧码再来一次。',
} as const
