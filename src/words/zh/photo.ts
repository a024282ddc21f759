/** The photographs of a card. */
export const photo = {
  alt: (n: number, name: string): string => `照片 ${n}：${name}`,
  loading: "照片读取中",
  hidden: (n: number): string => `${n} 张，隐去个人信息时不显示`,
  missing: "项目文件夹里没有这个文件",
  unreachable: "服务器没有回应",
  unreadable: "读不出来：文件已损坏，或不是 JPG、PNG、GIF、WebP、BMP 图片",
  foreign: "浏览器打不开这种照片，请另存为 JPG",
  more: (n: number): string => `再看 ${n} 张`,
};
