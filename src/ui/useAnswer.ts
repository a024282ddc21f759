import { useEffect, useRef, useState } from "react";

/**
 * What `load` answers for a question of now; the answer before stays until the new one is in, null of no question. `load`
 * reads from the state what it asks, so only the words of the question are watched.
 */
export function useAnswer<T>(question: string | null, load: () => Promise<T | null>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  const newest = useRef(load);
  useEffect(() => {
    newest.current = load;
  });
  useEffect(() => {
    if (question === null) {
      setAnswer(null);
      return;
    }
    let isCurrent = true;
    void newest.current().then((found) => {
      if (isCurrent && found !== null) setAnswer(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [question]);
  return answer;
}
