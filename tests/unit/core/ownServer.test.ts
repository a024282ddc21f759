import { describe, expect, it } from "vitest";
import { isOwnServer } from "../../../src/core/ownServer.ts";

const HOME = "https://map.street.example/guatu/data/project.json";

describe("a server of the office's own", () => {
  it.each([
    "tiles/{z}/{x}/{y}.png",
    "/gis/{z}/{x}/{y}.png",
    "https://map.street.example/{z}/{x}/{y}.png",
    "http://localhost:8080/{z}/{x}/{y}",
    "http://127.0.0.1/{z}/{x}/{y}",
    "http://10.20.30.40:6080/arcgis/{z}/{x}/{y}",
    "http://172.16.0.9/{z}/{x}/{y}",
    "http://172.31.255.1/{z}/{x}/{y}",
    "http://192.168.1.2/{z}/{x}/{y}",
    "http://3232235778/{z}/{x}/{y}",
    "http://169.254.7.7/{z}/{x}/{y}",
    "http://[::1]:8080/{z}/{x}/{y}",
    "http://[fd12:3456::1]/{z}/{x}/{y}",
    "http://[fe80::1]/{z}/{x}/{y}",
    "http://[::ffff:192.168.1.2]/{z}/{x}/{y}",
    "http://gisserver/{z}/{x}/{y}",
    "http://tiles.xf.local/{z}/{x}/{y}",
    "http://gis.lan./{z}/{x}/{y}",
    "https://gis.xf.intranet/{z}/{x}/{y}",
    "https://gis.corp.internal/{z}/{x}/{y}",
  ])("is %s", (address) => expect(isOwnServer(address, HOME)).toBe(true));

  it.each([
    "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    "https://other.street.example/{z}/{x}/{y}.png",
    // Another port or scheme is another server.
    "http://map.street.example/{z}/{x}/{y}.png",
    "https://t0.tianditu.gov.cn/{z}/{x}/{y}",
    "http://8.8.8.8/{z}/{x}/{y}",
    "http://172.32.0.1/{z}/{x}/{y}",
    "http://192.169.1.2/{z}/{x}/{y}",
    "http://100.64.0.1/{z}/{x}/{y}",
    "http://[2001:db8::1]/{z}/{x}/{y}",
    "http://[::ffff:8.8.8.8]/{z}/{x}/{y}",
    // Names that only look like those inside.
    "https://local.example.com/{z}/{x}/{y}",
    "https://localhost.example.com/{z}/{x}/{y}",
    "https://10.0.0.1.example.com/{z}/{x}/{y}",
    "ftp://10.0.0.1/{z}/{x}/{y}",
    "javascript:alert(1)",
  ])("is not %s", (address) => expect(isOwnServer(address, HOME)).toBe(false));

  it("is no relative address of a project that has none itself", () => {
    expect(isOwnServer("tiles/{z}/{x}/{y}.png", "")).toBe(false);
    expect(isOwnServer("http://10.0.0.1/{z}/{x}/{y}.png", "")).toBe(true);
  });
});
