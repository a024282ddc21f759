import { expect, it } from "vitest";
import { isSameScene } from "../../../src/map/isSameScene.ts";
import { sceneMaker } from "../../../src/scene/parts/sceneOf.ts";
import { seenMaker } from "../../../src/state/queries/seen.ts";
import { officeDesk } from "../../builders/touredWall.ts";

it("a scene is the same while only the page around the map changes, and another when the map does", async () => {
  const { app } = await officeDesk();
  const [seenNow, sceneOf] = [seenMaker(app), sceneMaker()];
  const look = () => sceneOf(seenNow());
  const first = look();
  app.store.setState({ tallyBy: "category", opening: null });
  expect(isSameScene(look(), first)).toBe(true);
  app.store.setState({ theme: "light" });
  expect(isSameScene(look(), first)).toBe(false);
});
