export interface CouncilPage {
  /** Within the site: `/bins/missed-collection`. */
  path: string;
  service: string;
  title: string;
  /** Markdown: paragraphs, lists and bold. */
  text: string;
  links: { text: string; url: string }[];
}
