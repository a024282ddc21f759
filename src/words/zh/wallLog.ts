import type { LogCode } from "../../core/wallLog.ts";
import { grouped } from "../parts/numbers.ts";

const said = (detail: string): string => (detail === "" ? "" : `（${detail}）`);

/** Minutes as people say them. */
function spell(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  if (whole < 60) return `${whole} 分钟`;
  const rest = whole % 60;
  return `${grouped(Math.floor(whole / 60))} 小时${rest === 0 ? "" : ` ${rest} 分钟`}`;
}

const ENTRIES: Readonly<Record<LogCode, (detail: string) => string>> = {
  opened: (layers) => `打开大屏，${layers} 个图层`,
  "files-new": () => "台账有更新，已显示",
  "files-lost": (detail) => `读不到文件${said(detail)}，继续显示原有数据`,
  "files-back": () => "文件恢复可读",
  "network-gone": () => "网络断开",
  "network-back": () => "网络恢复",
  "graphics-lost": () => "显卡暂停绘图",
  "graphics-back": () => "绘图已恢复",
  "no-graphics": () => "浏览器无法绘图，没有地图",
  "worker-restarted": () => "后台计算中断，已自动重启",
  "clock-back": (minutes) => `本机时钟被调回 ${spell(Number(minutes))}`,
  "stood-still": (minutes) => `页面停顿或时钟被调快 ${spell(Number(minutes))}`,
  "clock-wrong": (minutes) => `本机时钟比服务器${Number(minutes) > 0 ? "快" : "慢"} ${spell(Number(minutes))}`,
  unseen: (minutes) => `页面被遮住 ${spell(Number(minutes))}`,
  "not-kept": () => "浏览器不允许保存，或空间已满",
  "not-awake": (detail) => `浏览器没有保持屏幕常亮${said(detail)}`,
  reload: (detail) => `为释放内存重新载入${said(detail)}`,
  bug: (detail) => `程序出错${said(detail)}`,
};

/** The log of a wall and the state of its files. */
export const wallLog = {
  button: "记录",
  /** Minutes that it is ahead; behind below 0. */
  clockWrong: (ahead: number): string => `本机时钟比服务器${ahead > 0 ? "快" : "慢"} ${spell(ahead)}，请校准`,
  title: "文件与运行记录",
  files: "文件",
  /** What never came from a server is not looked at. */
  noFiles: "尚未查看：只有来自服务器的项目才会定时查看文件",
  file: "文件",
  state: "状态",
  looked: "查看",
  changed: "更新",
  good: "上次可读",
  isGood: "可读",
  isBad: (since: string): string => `${since} 起读不到`,
  never: "从未读到",
  log: "记录",
  noLog: "没有记录",
  entry: (code: LogCode, detail: string): string => ENTRIES[code](detail),
  times: (n: number, last: string): string => ` ×${grouped(n)}，最近 ${last}`,
  kept: "只保存在这台电脑上，最多 200 条，不含文件名和个人信息",
  onHttp: "网页经 http 打开，浏览器不提供屏幕常亮：请在系统设置中关闭睡眠，或改用 https",
  copy: "复制记录",
  copied: "已复制",
};
