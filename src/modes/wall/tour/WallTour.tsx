import { type ReactNode, useCallback, useEffect, useState } from "react";
import { driveTour, type TourDriver } from "../../../state/actions/driveTour.ts";
import { tourViews } from "../../../state/selectors/tourViews.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { useLateWords } from "../../../ui/useLateWords.ts";
import { TourStrip } from "./TourStrip.tsx";
import { useTourKeys } from "./useTourKeys.ts";
import { useTourTouch } from "./useTourTouch.ts";
import { WallTable } from "./WallTable.tsx";
import "./tour.css";

/** How long it is said that there is no tour, or that it is off. */
const SAID_MS = 6000;

/** The tour of a wall: what it plays, and the tables that fill the screen; `clock` is what tells the time over those. */
export function WallTour({ clock, isIdle }: { readonly clock: ReactNode; readonly isIdle: boolean }) {
  const { app } = useDesk();
  const words = useLateWords("tour");
  const [driver, setDriver] = useState<TourDriver | null>(null);
  const isPlaying = useAppState((state) => state.tour !== null);
  const shows = useAppState((state) => state.wallShows);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const driving = driveTour(app);
    setDriver(driving);
    return () => driving.stop();
  }, [app]);
  useEffect(() => (said === "" ? undefined : app.clock.after(SAID_MS, () => setSaid(""))), [app, said]);
  const toggle = useCallback(() => {
    if (driver?.isHeld() === true) driver.resume();
    else driver?.hold();
  }, [driver]);
  const turn = useCallback(() => {
    driver?.turn();
    const { tour, tourWish, project } = app.store.getState();
    if (tourViews(project?.project).length === 0) setSaid(words.none);
    else setSaid(tour === null && tourWish === "off" ? words.isOff : "");
  }, [app, driver, words]);
  useTourKeys(driver, toggle, isPlaying, turn);
  useTourTouch(driver, toggle, isPlaying);
  return (
    <>
      {shows === "overdue" || shows === "ranking" ? <WallTable shows={shows} clock={clock} /> : null}
      {isPlaying && driver !== null ? <TourStrip driver={driver} onToggle={toggle} isIdle={isIdle} /> : null}
      <p className="wall-said wall-tour-said" role="status">
        {said}
      </p>
    </>
  );
}
