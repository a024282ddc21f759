/** Saving what the map shows as a picture. */
export const picture = {
  save: "存图",
  saveHint: "存图：地图连同标题、图例和比例尺，1920 × 1080 PNG",
  saving: "正在生成图片",
  saved: (name: string): string => `已保存 ${name}`,
  failed: {
    "no-webgl": "没有存成图：浏览器无法绘制地图。请在浏览器设置中开启硬件加速，再按一次“存图”。",
    "context-lost": "没有存成图：显卡在绘制时中断。地图和数据没有丢失，请再按一次“存图”。",
    other: (detail: string): string => `没有存成图（${detail}）。地图和数据没有丢失，请再按一次“存图”。`,
  },
};
