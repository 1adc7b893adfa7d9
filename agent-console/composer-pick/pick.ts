/** One of the things that can be chosen for what is being written. */
export interface Pick {
  key: string;
  title: string;
  detail: string;
  /** What goes into the text. */
  text: string;
}
