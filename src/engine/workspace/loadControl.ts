/** What a running load listens to and tells. */
export interface LoadControl {
  aborted(): boolean;
  progress(stage: string, done: number): void;
}
