/** The settings. */
export const settings = {
  title: "设置",
  look: "显示",
  theme: "底色",
  themes: { own: "跟随系统", dark: "深色", light: "浅色" },
  language: "语言",
  ownLanguage: "跟随浏览器",
  size: "文字和图标大小",
  ownSize: (percent: number): string => `自动（${percent}%）`,
  percent: (percent: number): string => `${percent}%`,
  screen: "地图显示在",
  screens: { screen: "屏幕", projector: "投影" },
  screenText: "投影时室内光线会冲淡画面：选“投影”，道路、水面和地名画得更重，隐患的颜色不变。",
  linkWins: "链接里写明的底色和语言优先于这里的设置。",
  personal: "个人信息",
  personalChoices: { show: "显示", hide: "隐去" },
  personalText:
    "隐去后，联系人、责任人、电话、身份证号和住户名称在卡片、列表、搜索和导出中都不出现，也搜不到，照片不显示；场所照常计数。大屏、汇报和保存的图片始终隐去。",
  files: "打开的文件",
  keeps: { yes: "记住", no: "不记" },
  filesText:
    "记住时，打开的台账和修改存在这台电脑的这个浏览器里，刷新或意外关闭后自动恢复，不上传。多人共用的电脑上别人也会看到它们：用完请忘记，或选“不记”。",
  readings: "表格的读法",
  remembers: { yes: "记住读法", no: "不记读法" },
  readingsText:
    "记住时，您为一种表格定下的读法（表头、各列、坐标系、用词）存在这个浏览器里，下个月同样表头的文件照此读取，并会说明、可撤销。不记文件名，也不记表中各行，只记表头和您说明过意思的词。",
  forget: "忘记打开的文件和读法",
  keeping: {
    kept: "现在打开的已经记住。",
    copied: "现在打开的来自服务器，这里留有一份副本：服务器连不上时先显示它，并说明是什么时候的。",
    nothing: "现在没有记住任何文件。",
    refused: "没有记住：浏览器不允许，或空间不够。",
  },
  wall: "大屏",
  wallText: "汉字约需 25 角分才能轻松看清。填入观看距离和画面高度，大屏按此放大文字。",
  distance: "观看距离（米）",
  height: "画面高度（米）",
  badNumber: (least: number, most: number): string => `请填 ${least} 到 ${most} 之间的数`,
  wallDefault: "未填写：按画面高度的 2.2% 显示最小文字。",
  needs: (millimetres: string, share: string): string => `文字至少要 ${millimetres} 毫米高，即画面高度的 ${share}%。`,
  fits: "大屏原来的文字已经够大，不需放大。",
  enlarged: (percent: number, smallest: string): string =>
    `大屏文字放大到 ${percent}%，最小为画面高度的 ${smallest}%。`,
  notEnough: (percent: number, smallest: string): string =>
    `最多放大到 ${percent}%（画面高度的 ${smallest}%），仍然不够：请走近一些，或换更高的屏幕。`,
  clear: "恢复默认",
  tour: "轮播",
  tours: { yes: "自动播放", no: "不自动播放" },
  tourText: "项目有轮播时，这台电脑打开大屏就自动播放。链接里的 tour=off 或大屏上按 T 可随时关掉、打开。",
  offline: "断网使用",
  offlineStates: {
    ready: "已备好：断网、服务器停机时也能打开本页。台账仍向服务器查询，连不上会说明，不会把旧的当成新的。",
    coming: "正在后台备好，完成后断网也能打开本页。",
    insecure:
      "不能：本页是通过 http 打开的，浏览器只允许 https 页面断网使用，也不允许阻止熄屏。请管理员配置 https，或使用单文件版。已打开的页面断网后仍可继续用。",
    refused: "不能：这个浏览器不允许，或空间不够。已打开的页面断网后仍可继续用。",
    file: "本页不需要网络。",
  },
  about: "关于",
  version: (version: string): string => `挂图 ${version}`,
  licence: "以 MIT 许可证发布的开源软件",
  notices: "所含第三方软件的许可证（文本文件，英文）",
  privacy: "数据不出本机：文件只在这台电脑的浏览器里读取和统计，不上传，不发往任何服务器。",
  kept: "设置自动记在这台电脑的这个浏览器里。",
  notKept: "未能记住：浏览器不允许本页保存。设置现在有效，关闭页面后恢复默认。",
};

/** The words of the settings; apart from the others, since they come when the settings are opened. */
export type SettingsWords = typeof settings;
