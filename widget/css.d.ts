/** Vite hands a style sheet over as text; the widget adopts it into its shadow tree. */
declare module '*.css?inline' {
  const css: string;
  // oxlint-disable-next-line import/no-default-export -- it is how Vite exports it
  export default css;
}
