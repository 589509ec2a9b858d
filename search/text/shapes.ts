/** Groups of characters that the eye takes for each other, written by hand from common mistakes. */
const GROUPS =
  '已己巳 未末 戊戌戍戎 侯候 辨辩辫 拔拨 博搏膊 谍碟蝶喋 徒徙陡 抄炒钞 贷货贺 泄拽 析折拆 治冶 防妨访坊纺仿 察查 登凳 遣遗 撒撤澈彻 ' +
  '检捡验险 籍藉 薄簿 暴爆瀑曝 监盐蓝篮 即既 历厉 仓仑 偿赏尝 幅副福 复覆履 竟竞境镜 决绝 募幕墓慕暮 弄弃 陪赔培倍 僻辟避壁 ' +
  '歧岐 洽恰 清请情晴睛精 诉拆诈 炸诈作 怅帐账 涨胀张 招召诏沼 振震 植值殖 帜职织识 组阻租祖诅 犯范 风凤 工土士 千干于 大太犬 ' +
  '天夫无元 人入八 日曰目 王玉主 木本术 田由甲申电 力刀刃 住往柱注 待侍持特 没设投役 疫役 论轮伦沦 评坪 讼颂 证怔政正 许计 订汀盯 ' +
  '认人 记计纪 网冈同 格恪络 员圆贝 综棕踪 调凋稠 解懈 矛予 盾质 纷份粉 争净 稳隐 患忠串 排徘 责债 任仕 领顷 核该刻 奖浆桨 罚伐 ' +
  '乡多 镇慎填 道首 村材 委季 居屋 民氏 社杜 区匹 物勿 服报 务各 管营官 企全金 电申 信倍 骗编偏遍 集焦 枪抢 弹殚 药约 毒每 黑墨 ' +
  '恶悉 除徐 扫归 邪那 教孝 恐巩 怖布 间问闻 反及友 宗崇 矫娇骄 形刑 释译 障漳 碍得 校较 幼幻 训川 成戍 年午牛 庭廷 案宴 ' +
  '练炼 消销 食良 品吕 神伸 备奋 坏环怀 汙污 染柒 河何 湖糊 林材 快块 递弟 寄奇 旅族 控空 采彩 供共 享亨 第弟 宣喧 传转 ' +
  '原愿 激缴 保堡 护户 见贝 义又 满瞒 度渡 师帅 找我 休体 今令 乌鸟 免兔 爪瓜 狠狼 哀衷衰 折拆 晚挽 裁栽载 摸模 喝渴 密蜜 拘拒 ' +
  '扰拢 控挖 沟构购 流疏 滋磁 堵赌 睹赌 贩败 欺期 诬巫 勒勤 嫌赚 谣遥 噪澡燥躁 拐捌 漏露 盗盆 窃切 殴欧 斗头 溺弱 疗辽 ' +
  '谈淡 章彰漳 侦贞 拦栏 拨拔泼 缉辑 履屡 贪贫 赔陪 窝涡锅 佣拥 贿赂 庇屁 诱透 拷烤 搜艘 押抻 淫谣 秽岁 渠梁 粱梁 矿旷扩 涉步 枚收 谐楷 弊敝 垃拉 圾级极 倒到 湿温 嫖漂 嘲潮 剥录 斑班 刹杀 哄烘洪'

const alike = new Map<string, Set<string>>()
for (const group of GROUPS.split(' ')) {
  for (const sign of group) {
    const others = alike.get(sign) ?? new Set()
    for (const other of group) others.add(other)
    alike.set(sign, others)
  }
}

/** The characters that a typed one may have been meant as, itself among them. */
export function looksOf(sign: string): readonly string[] {
  return [...(alike.get(sign) ?? [])]
}
