import type { record } from '@rrweb/record';
import { UNRECORDED_CLASS } from '../../server/cobrowse/masking/marks.js';

type Settings = NonNullable<Parameters<typeof record>[0]>;

/** Things with a picture or a page of their own. A drawing in the page's own furniture is an icon. */
const blocked =
  'img, picture, video, audio, canvas, iframe, object, embed, ' +
  'svg:not(header svg, footer svg, nav svg, button svg, a svg, summary svg, .govuk-footer svg)';

/** Every kind of field but select, whose state rrweb forgets if it masks it; the walker hides it instead. */
const maskedFields = {
  input: true,
  textarea: true,
  password: true,
  hidden: true,
  file: true,
};

export const recordSettings: Settings = {
  blockClass: UNRECORDED_CLASS,
  blockSelector: blocked,
  maskTextSelector: '*',
  maskInputOptions: maskedFields,
  inlineStylesheet: true,
  inlineImages: false,
  collectFonts: false,
  recordCanvas: false,
  recordCrossOriginIframes: false,
  slimDOMOptions: {
    script: true,
    comment: true,
    headFavicon: true,
    headWhitespace: true,
    headMetaSocial: true,
    headMetaRobots: true,
    headMetaHttpEquiv: true,
    headMetaVerification: true,
    headMetaAuthorship: true,
    headMetaDescKeywords: true,
  },
  sampling: {
    mousemove: 33,
    mousemoveCallback: 33,
    scroll: 33,
    media: 800,
    // rrweb makes touches from MouseDown, so that one stays.
    mouseInteraction: {
      MouseUp: false,
      ContextMenu: false,
      DblClick: false,
      TouchMove: false,
      TouchEnd: false,
      TouchCancel: false,
    },
  },
  /** True swallows. A page's own mistake with a style sheet must still reach the page. */
  errorHandler: (error: unknown) => !(error instanceof DOMException) || /querySelector/.test(error.message),
};
