/** How a way is measured: by the straight line, or along the roads. */
export type Metric = "straight" | "road";
