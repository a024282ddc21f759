import type { COMMON_FIELDS, KIND_FIELDS, Kind } from "../../../core/fields.ts";

/** Field -> the headings that mean it, best first, in the form of `headingKey`, parted by blanks; ~ behind a word: only if no other field takes it. */
export type HeadingTable<K extends Kind> = {
  readonly [F in keyof (typeof KIND_FIELDS)[K] | keyof typeof COMMON_FIELDS]?: string;
};

/** Headings that mean the same in ledgers of every kind; a kind's own table wins the word. */
export const EVERY_KIND: { readonly [F in keyof typeof COMMON_FIELDS]: string } = {
  id: "编号 编码 代码 唯一编码 唯一编号 唯一标识 唯一标识码 标识码 档案编号 uuid guid globalid gid fid osmid objectid",
  name: "名称 名字 全称 简称 标题 title fullname namezh 中文名称",
  address:
    "地址 详细地址 具体地址 通讯地址 地址描述 位置 所在位置 具体位置 详细位置 位置描述 坐落 坐落位置 地点 所在地 所在地址 propertyaddress fulladdress streetaddress location addrfull street addrstreet strname",
  lng: "经度 经度坐标 坐标经度 经度e 东经 lng lon long longitude 经 x坐标 坐标x x xcoord pointx xcoordinate wgs84经度 gcj02经度 bd09经度 wgs84lng gcjlng bdlng lon84 横坐标",
  lat: "纬度 纬度坐标 坐标纬度 纬度n 北纬 lat latitude 纬 y坐标 坐标y y ycoord pointy ycoordinate wgs84纬度 gcj02纬度 bd09纬度 wgs84lat gcjlat bdlat lat84 纵坐标",
  lnglat:
    "经纬度 经纬度坐标 坐标经纬度 坐标 地理坐标 位置坐标 点位坐标 gps坐标 gps 空间坐标 地图坐标 坐标位置 坐标点 lnglat lonlat latlng latlon coordinates coordinate coords geopoint latlong longlat 经度纬度 纬度经度 纬经度 latitudelongitude longitudelatitude 定位 定位坐标",
  geometry: "geometry wkt geom thegeom wktgeom geomwkt shape 几何 几何图形 空间范围 图形 空间数据 geo",
  area: "社区 村社区 村居 村 所属社区 所在社区 所属村社区 社区村 社区名称 所属村居 属地 属地社区 辖区 所属辖区 街道 所属街道 镇街 所属镇街 街镇 所属街镇 所属镇区 镇区 乡镇 所属乡镇 乡镇街道 所在街道 行政区划 行政区域 所属区域 区域 片区 所属片区 ward propertyward neighborhood neighbourhood community district 县区 区县 所属区县 所在区县 县 区",
  grid: "网格 所属网格 所在网格 网格名称 网格编号 网格编码 网格号 责任网格 gridid gridname",
  department:
    "部门 所属部门 主管部门 责任部门 行业部门 行业主管部门 监管部门 监管单位 牵头部门 牵头单位 责任单位 所属板块 板块 责任板块 科室 责任科室 行业 所属行业 dept",
  contact: "联系人 联络人 联系人姓名 联系人员 对接人 联系负责人 contactname contactperson",
  phone:
    "联系电话 电话 电话号码 手机 手机号 手机号码 移动电话 联系方式 联系人电话 联系手机 值班电话 固定电话 办公电话 责任人电话 责任人联系电话 负责人电话 负责人联系电话 负责人联系方式 责任人联系方式 tel telephone mobile phonenumber cellphone contactphone telno telnumber telephoneno telephonenumber phoneno mobileno mobilenumber contactno contactnumber contacttel 电话手机 手机电话 联络电话 值班室电话",
  tags: "标签 专项行动 行动名称 专项 行动标签 专项名称 tag label labels",
  remark: "备注 说明 备注说明 其他说明 附注 备考 remarks note notes comment comments memo",
  updated:
    "更新时间 更新日期 最后更新 最后更新时间 最近更新 最近更新时间 修改时间 修改日期 数据更新时间 lastupdated updatedat updatetime lastedited lasteditdate modifieddate modified changedate",
  photo: "照片 图片 现场照片 隐患照片 整改照片 图片链接 图片地址 照片链接 image picture imageurl photourl",
};

/** Headings of every kind that carry nothing the product holds; a row's number is never an id (contract.md 2). */
export const NEVER_MAPPED = "序号 序 行号 顺序号 项次 no num rownumber rowno rownum index";
