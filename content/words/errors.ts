import { askErrors } from './ask.ts'
import { counterErrors } from './staff/counter-errors.ts'
import { deskErrors } from './staff/desk.ts'
import { ledgerErrors } from './staff/ledger.ts'
import { staffErrors } from './staff/people.ts'
import { taskErrors } from './staff/tasks.ts'
import { switchErrors } from './switches.ts'
import { volunteerErrors } from './volunteer-errors.ts'
import { workErrors } from './work.ts'

/** Sentences for everything that goes wrong: what happened and what to do next. */
export const errors = {
  codes: {
    invalid: '有些内容不对，请照提示改一改再提交。',
    'repeated-parameter': '同一项填了两次，请回到上一页重新提交。',
    'missing-key': '缺少提交编号（Idempotency-Key，16到128个字母、数字或短横），没有保存。请重新提交。',
    unauthorized: '请先登录。',
    'foreign-origin': '这次提交不是从本网站的页面发出的，没有保存。请打开本网站再提交。',
    'not-found': '没有找到这个地址。',
    'unknown-receipt': '没有找到这个码对应的记录。请逐个字母核对，或者拨打12345询问。',
    'method-not-allowed': '这个地址不接受这种提交方式。',
    'exchange-needed':
      '这个回执码是工作人员代填时印的，别人也见过。请先在“查进度”页换成只有您知道的新码，再看、再办。现在没有改动。',
    'key-reused': '这个提交编号已经用在另一份内容上，没有保存。请重新打开页面再提交。',
    conflict: '内容刚刚有了变化，没有保存。请刷新后再试。',
    'handle-taken': '这个回执号刚好已经有人用了，没有保存。请再提交一次，系统会换一个号。',
    'too-large': '内容太长，没有保存。请缩短后再提交。',
    'wrong-content-type': '提交的格式不对，没有保存。',
    refused: '这一项不能这样提交，没有保存。',
    'must-be-sealed':
      '举报和要保密、匿名的内容，要先在您的手机上加密再送出，现在没有保存任何内容。请用本网站的“加密填写”；打不开的，拨打12345；涉及国家安全的，拨打12339。',
    'too-many': '提交得太快，没有保存。请等一会儿再试。',
    ...workErrors,
    ...staffErrors.codes,
    'switched-off': '这一项现在暂停，没有保存。可以打12345，或到乡镇（街道）综治中心。',
    unavailable: '系统暂时忙，没有保存。您写的内容还在这一页，请过一会儿再提交。',
  },
  /** By the key that a schema gives as its message. */
  fields: {
    wrong: '这一项填得不对，请改一改。',
    unknownKeys: '提交里有本平台不认识的内容，没有保存。',
    notJson: '提交的内容不完整，没有保存。',
    ...volunteerErrors,
    ...askErrors,
    ...staffErrors.fields,
    ...deskErrors,
    ...taskErrors,
    ...counterErrors,
    ...switchErrors,
    ...ledgerErrors,
    matterKind: '请选一项：您要办的是哪一类。',
    matterTopic: '请在列表里选一个，不清楚就选“其他、不清楚”。',
    matterCity: '请选一个设区的市。',
    matterCounty: '请选一个县（市、区），不清楚就选“我不清楚”。',
    matterAboutUnit: '请选一项：这件事涉及不涉及受理单位。',
    matterTownship: '这个乡镇（街道）不在所选的县（市、区）里，请改一改。',
    matterTextShort: '写得太短，至少10个字，别人才看得明白。',
    matterTextLong: '写得太长，最多5000个字，请删去一些。',
    matterName: '称呼最多30个字，请写短一点。',
    matterPhone: '电话号码不对。手机写11位；座机写区号加号码，区号后面可以加短横。',
    messageShort: '写得太短，至少2个字。',
    messageLong: '写得太长，最多2000个字，请删去一些，或者分两次写。',
    receiptMissing: '请填写回执码。',
    receiptLength: '回执码是24个字母和数字，现在的个数不对，请再数一数。',
  },
  settings: {
    REGION: '配置 REGION 只能是 cn 或者留空。',
    DATA_KEY: '配置 DATA_KEY 缺失或不对：要32字节随机数的base64url（43个字符）。',
    RECEIPT_KEY: '配置 RECEIPT_KEY 缺失或不对：要32字节随机数的base64url（43个字符）。',
    PORT: '配置 PORT 要是1到65535之间的整数。',
    MEILISEARCH_URL: '配置 MEILISEARCH_URL 要是完整的网址，不带用户名和密码，例如 http://127.0.0.1:7700 ；不用就留空。',
    MEILISEARCH_SEARCH_KEY: '配置 MEILISEARCH_SEARCH_KEY 不对：要检索服务给出的密钥，中间没有空格；不用就留空。',
    NOTIFY_WEBHOOK_URL:
      '配置 NOTIFY_WEBHOOK_URL 要是完整的网址，不带用户名和密码，并且和 NOTIFY_WEBHOOK_SECRET 一起给出；不用就都留空。',
    NOTIFY_WEBHOOK_SECRET:
      '配置 NOTIFY_WEBHOOK_SECRET 不对：要至少24字节随机数的base64（例如 openssl rand -base64 32），和 NOTIFY_WEBHOOK_URL 一起给出；不用就都留空。',
    UNITS_DIR:
      '配置 UNITS_DIR 不对：要公钥目录的文件夹，里面的 cities/ 有各设区市的文件，每条都由 UNITS_FINGERPRINT 的根密钥签名；不收加密内容就和 UNITS_FINGERPRINT 一起留空。',
    UNITS_FINGERPRINT:
      '配置 UNITS_FINGERPRINT 不对：要根密钥公钥的指纹（43个字符，npm run keys 会显示），和 UNITS_DIR 一起给出；不收加密内容就都留空。',
    SITE_URL: '配置 SITE_URL 要是完整的网址，例如 https://pingan.example 。',
  },
} as const
