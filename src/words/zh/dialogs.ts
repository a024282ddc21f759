/** What opens a dialogue; the words inside come with it. */
export const dialogs = {
  settings: "设置",
  help: "帮助",
  helpOn: {
    glyphs: "帮助：状态符号是什么意思",
    counts: "帮助：数字怎么数",
    rings: "帮助：环里算什么，按什么排",
    water: "帮助：水源和力量怎么算",
    search: "帮助：怎么搜索",
    keys: "帮助：键盘操作",
  },
};
