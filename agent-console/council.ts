/** The council's name, which the page that serves the console carries. */
export function councilName(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="guildhall-council"]')?.content ?? '';
}
