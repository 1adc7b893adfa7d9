const boxes = ['picture', 'media', 'frame', 'drawing'] as const;

const boxWords: Readonly<Record<(typeof boxes)[number], string>> = {
  picture: 'Picture',
  media: 'Video or sound',
  frame: 'Another page',
  drawing: 'Drawing',
};

const grey = '#b1b4b6';
const hatched = `repeating-linear-gradient(135deg, #e8eaeb 0 6px, #dcdfe1 6px 12px)`;

/** Name of the highlight under masked text. */
export const maskHighlight = 'guildhall-masked';

/** What the replay adds to a resident's page: how hidden things look, and no movement. Each is one rule. */
export const replayStyles: readonly string[] = [
  '.guildhall-unrecorded { display: none !important }',
  `*, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important }`,
  ':where(a) { color: #1d70b8; text-decoration: underline }',
  `::highlight(${maskHighlight}) { color: transparent; background-color: ${grey} }`,
  `[data-guildhall="field"] { color: #6f777b !important; background: ${hatched} !important }`,
  '[data-guildhall="field"][type="range"] { opacity: 0.6 }',
  // "No file chosen" would be said of every resident, with or without a file.
  '[data-guildhall="field"][type="file"] { color: transparent !important }',
  '[data-guildhall="choice"] { opacity: 0.5 }',
  // GOV.UK draws its own radio buttons and checkboxes over the real ones, which it makes invisible.
  '.govuk-radios__input[data-guildhall="choice"], .govuk-checkboxes__input[data-guildhall="choice"] { opacity: 0 }',
  `[data-guildhall="choice"] + .govuk-radios__label::before, [data-guildhall="choice"] + .govuk-checkboxes__label::before { background: ${hatched}; border-style: dashed }`,
  `[data-guildhall="box"] { background: ${hatched} !important; min-height: 1.5em }`,
  `span[data-guildhall] { display: inline-grid; place-content: center; box-sizing: border-box; vertical-align: middle; overflow: hidden; background: ${hatched}; color: #505a5f; font: 14px/1.4 sans-serif}`,
  `span:is(${boxes.map((kind) => `[data-guildhall="${kind}"]`).join()}) { container-type: inline-size }`,
  ...boxes.map((kind) => `span[data-guildhall="${kind}"]::before { content: "${boxWords[kind]}" }`),
  '@container (width < 70px) { span[data-guildhall]::before { content: none !important } }',
  'fieldset.guildhall-focus, [role="radiogroup"].guildhall-focus, [role="group"].guildhall-focus { outline: 3px dashed #ffdd00; outline-offset: 6px }',
  'dialog[open] { position: fixed; inset: 0; margin: auto }',
];
