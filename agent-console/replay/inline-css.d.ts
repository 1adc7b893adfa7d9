/** A style sheet as text, as Vite gives it. */
declare module '*.css?inline' {
  const css: string;
  // eslint-disable-next-line import/no-default-export -- that is how Vite gives it
  export default css;
}
