/** Traditional and simplified, pair by pair: what stands in headings, states and kinds of places, no dictionary. */
const PAIRS =
  "編编號号碼码稱称經经緯纬標标識识單单場场類类別别種种級级層层樓楼棟栋築筑電电話话聯联絡络繫系係系責责負负檢检時时間间開开結结設设備备註注說说隱隐問问題题現现發发狀状態态況况處处銷销驗验複复覆复辦办網网區区鄉乡鎮镇縣县業业務务醫医養养學学園园廠厂庫库倉仓儲储氣气戶户營营運运輸输廟庙觀观廣广館馆員员隊队車车輛辆歷历屬属轄辖權权產产東东門门圖图檔档總总計计數数據据內内實实際际應应預预資资來来源源專专項项點点線线圓圆徑径圍围風风險险嚴严輕轻較较幹干強强長长請请報报製制審审額额國国華华義义陽阳雲云龍龙灣湾島岛頭头橋桥閘闸溝沟壓压蓋盖損损壞坏閉闭關关啟启動动滅灭無无與与為为個个從从舊旧貨货買买賣卖飯饭廳厅賓宾競竞術术藝艺樂乐戲戏劇剧視视頻频錄录綜综託托兒儿護护殘残獨独農农貿贸鐵铁機机鍋锅爐炉訊讯詢询詳详細细簡简證证執执規规劃划範范環环費费條条約约職职財财團团組组織织連连節节達达達达還还記记詞词調调測测滿满準准煙烟熱热燈灯爆爆礦矿紅红綠绿紙纸紡纺紀纪級级終终給给絕绝統统繼继續续罰罚習习聽听聲声興兴舉举萬万葉叶蘇苏藥药蟲虫衛卫補补裝装裡里見见訂订訪访評评試试該该誤误讓让貝贝質质購购贈赠跡迹轉转適适遷迁選选郵邮釋释鋼钢鎖锁鏈链閱阅陸陆階阶隨随雙双雜杂離离難难順顺須须領领願愿養养館馆駐驻驗验體体髮发鬥斗魚鱼鳥鸟麗丽麥麦齊齐齡龄畢毕談谈進进復复過过對对會会當当監监協协樣样歸归壞坏凍冻潔洁溫温濕湿濱滨鄰邻陳陈漢汉漁渔澤泽瑪玛璽玺畫画瘋疯療疗皺皱盤盘穩稳竊窃競竞籌筹糧粮紛纷納纳純纯絲丝織织繩绳羅罗翹翘聖圣臺台艙舱蔣蒋蘭兰虧亏虛虚術术覽览觸触設设許许註注詳详誌志談谈論论證证議议讀读變变構构僑侨";

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i]!, PAIRS[2 * i + 1]!]),
);

/** A word with its traditional characters as simplified ones, as far as ledgers have them (編號 = 编号). */
export function simplified(word: string): string {
  let plain = "";
  for (const sign of word) plain += SIMPLE.get(sign) ?? sign;
  return plain;
}
