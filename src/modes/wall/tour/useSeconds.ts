import { useEffect, useState } from "react";
import { useDesk } from "../../../ui/desk.tsx";

/** The instant of the page's clock, in milliseconds since 1970, told every second. */
export function useSeconds(): number {
  const { clock } = useDesk().app;
  const [now, setNow] = useState(() => clock.instant());
  useEffect(() => {
    let stop = () => {};
    const wait = () => {
      stop = clock.after(1000, () => {
        setNow(clock.instant());
        wait();
      });
    };
    wait();
    return () => stop();
  }, [clock]);
  return now;
}
