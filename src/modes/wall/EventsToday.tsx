import { civilOf } from "../../core/day.ts";
import { dayOfMoment, type Moment } from "../../core/moment.ts";
import type { EventOnDay, PostOnDay } from "../../state/answers.ts";
import { EVENTS } from "../../state/queries/timeQueries.ts";
import { POSTS } from "../../state/queries/wallListQueries.ts";
import { useAppState } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { type Course, courseOf, eventTime } from "./eventTime.ts";

const MOST = 3;
const ORDER: readonly Course[] = ["on", "day", "coming", "over"];

/** What is on today and until when, what comes, where, and the forces at their posts. */
export function EventsToday({ now }: { readonly now: Moment }) {
  const said = useLateWords("columns");
  const events = useAnswer(EVENTS);
  const posts = useAnswer(POSTS) ?? [];
  const asOf = useAppState((state) => state.asOf);
  if (events === null) return null;
  const course = (event: EventOnDay) => courseOf(event, asOf, now);
  const inOrder = events.toSorted((a, b) => ORDER.indexOf(course(a)) - ORDER.indexOf(course(b)));
  const shown = inOrder.slice(0, MOST);
  const others = posts.filter(({ venue }) => shown.every(({ at }) => at.ref !== venue));
  const { month, date } = civilOf(asOf);
  const isToday = dayOfMoment(now) === asOf;
  const title = isToday ? said.tonight : said.eventsOn(month, date);
  const postText = (of: readonly PostOnDay[]) => postsText(said, of, (post) => courseOf(post, asOf, now));
  return (
    <section className="wall-events" aria-label={title}>
      <h2 className="wall-heading">
        <span>{title}</span>
        {events.length === 0 ? null : <span className="wall-heading-count">{said.events(events.length)}</span>}
      </h2>
      <ul>
        {events.length === 0 ? <li className="wall-none">{isToday ? said.noEvents : said.noEventsOn}</li> : null}
        {shown.map((event, i) => {
          // At one venue the forces are told once.
          const isFirst = shown.findIndex(({ at }) => at.ref === event.at.ref) === i;
          const guards = isFirst ? postText(posts.filter(({ venue }) => venue === event.at.ref)) : "";
          return (
            <li key={`${event.layer}/${event.id}`} className="wall-row" data-course={course(event)}>
              <span className="wall-name">{event.venue}</span>
              <b className="wall-time">{eventTime(said, event, asOf, now)}</b>
              <span className="wall-type">{event.name}</span>
              <span className="wall-posts">{guards}</span>
            </li>
          );
        })}
        {events.length > MOST ? <li className="wall-none">{said.moreEvents(events.length - MOST)}</li> : null}
        {postText(others) === "" ? null : (
          <li className="wall-none wall-posts-else">
            {said.otherPosts} <b>{postText(others)}</b>
          </li>
        )}
      </ul>
    </section>
  );
}

/** How many forces stand at their posts; where none does yet, how many will, and from when; "" for none. */
function postsText(
  said: ReturnType<typeof useLateWords<"columns">>,
  posts: readonly PostOnDay[],
  course: (post: PostOnDay) => Course,
): string {
  const on = posts.filter((post) => course(post) === "on" || course(post) === "day");
  if (on.length > 0) return said.onPost(on.length);
  const coming = posts.filter((post) => course(post) === "coming");
  const first = coming[0]?.start?.slice(11) ?? "";
  return coming.length === 0 ? "" : said.toPost(coming.length, first);
}
